// Made from Schema/decree-plan-1.schema.json; a test says that the two are equal and, with INGEST_REWRITE_GOLDEN=1,
// makes this file anew.

extension ContractSchema {
  /// The text of the schema, as the file has it.
  static let source = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:ingest:schema:decree-plan-1",
      "title": "Decree plan, version 1",
      "description": "What ingest writes for one order whose annex is an action plan. A key whose value is unknown is left out, never null. Later releases may add keys within version 1; this schema knows those of its own release, and no others.",
      "type": "object",
      "properties": {
        "format": {"description": "The contract's name and version.", "const": "decree-plan/1"},
        "source": {"$ref": "#/$defs/source"},
        "decree": {"$ref": "#/$defs/decree"},
        "plans": {"description": "One per plan table.", "type": "array", "items": {"$ref": "#/$defs/plan"}},
        "parties": {"description": "In order of first mention.", "type": "array", "items": {"$ref": "#/$defs/party"}},
        "diagnostics": {"description": "What the program is not sure of.", "type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
      },
      "required": ["format", "source", "decree", "plans", "parties", "diagnostics"],
      "unevaluatedProperties": false,
      "$defs": {
        "date": {
          "title": "Day",
          "description": "A day of the Gregorian calendar: 2021-02-01.",
          "type": "string",
          "format": "date",
          "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        },
        "partialDate": {
          "title": "Day, in so far as it is known",
          "description": "2021-02-01; --02-01 where no year is known; X-02-01 and X-1-02-01 where the year is symbolic.",
          "type": "string",
          "pattern": "^([0-9]{4}|-|X([-+][0-9]+)?)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        },
        "partialBound": {
          "title": "End of a span, in so far as it is known",
          "description": "A day as in partialDate, or a month without a year: --08.",
          "type": "string",
          "pattern": "^([0-9]{4}|-|X([-+][0-9]+)?)-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$"
        },
        "time": {
          "title": "Clock time",
          "description": "09:00, or a span of two: 14:00/17:00.",
          "type": "string",
          "pattern": "^([01][0-9]|2[0-4]):[0-5][0-9](/([01][0-9]|2[0-4]):[0-5][0-9])?$"
        },
        "bound": {"title": "Bound", "description": "by: not later than; from: not earlier than.", "enum": ["by", "from"]},
        "inferred": {
          "title": "Inferred",
          "description": "What the cell leaves out and its surroundings gave.",
          "type": "array",
          "items": {"enum": ["year", "month"]},
          "minItems": 1,
          "uniqueItems": true
        },
        "range": {
          "title": "Range",
          "description": "First and last, counted from 1, both inside.",
          "type": "array",
          "prefixItems": [{"type": "integer", "minimum": 1}, {"type": "integer", "minimum": 1}],
          "items": false,
          "minItems": 2
        },
        "location": {
          "title": "Location",
          "description": "Where something stands in the source: lines of a text, rows of a table, or a paragraph.",
          "type": "object",
          "properties": {
            "lines": {"$ref": "#/$defs/range"},
            "table": {"description": "The table, counted from 1.", "type": "integer", "minimum": 1},
            "rows": {"$ref": "#/$defs/range"},
            "paragraph": {
              "description": "The paragraph outside any table, counted from 1.",
              "type": "integer",
              "minimum": 1
            }
          },
          "dependentRequired": {"table": ["rows"], "rows": ["table"]},
          "oneOf": [{"required": ["lines"]}, {"required": ["table"]}, {"required": ["paragraph"]}],
          "unevaluatedProperties": false
        },
        "source": {
          "title": "Source",
          "description": "The bytes that were read.",
          "type": "object",
          "properties": {
            "name": {"description": "The last path component; - for standard input.", "type": "string", "minLength": 1},
            "mediaType": {
              "description": "IANA media type.",
              "type": "string",
              "minLength": 1,
              "pattern": "^[^/ ]+/[^/ ]+$"
            },
            "encoding": {
              "description": "The character encoding, an IANA name in lower case; left out for containers.",
              "type": "string",
              "minLength": 1
            },
            "bytes": {"description": "How many bytes.", "type": "integer", "minimum": 0},
            "sha256": {
              "description": "Their SHA-256, lower-case hexadecimal.",
              "type": "string",
              "pattern": "^[0-9a-f]{64}$"
            }
          },
          "required": ["name", "mediaType", "bytes", "sha256"],
          "unevaluatedProperties": false
        },
        "amendment": {
          "title": "Amendment",
          "description": "An act that changed the decree.",
          "type": "object",
          "properties": {
            "kind": {
              "description": "The act's genre, nominative, lower case: распоряжение.",
              "type": "string",
              "minLength": 1
            },
            "issuer": {"description": "The body that issued the act.", "type": "string", "minLength": 1},
            "date": {"$ref": "#/$defs/date", "description": "The day of the act."},
            "number": {"description": "As printed: 2229-р.", "type": "string", "minLength": 1}
          },
          "required": [],
          "unevaluatedProperties": false
        },
        "decree": {
          "title": "Decree",
          "description": "The act that approves or carries the plan.",
          "type": "object",
          "properties": {
            "kind": {
              "description": "The act's genre, nominative, lower case: распоряжение.",
              "type": "string",
              "minLength": 1
            },
            "issuer": {"description": "The body that issued the act.", "type": "string", "minLength": 1},
            "date": {"$ref": "#/$defs/date", "description": "The day of the act."},
            "issuerWithin": {
              "description": "What stands over the issuer in the act's head, outermost first: a government, a region.",
              "type": "array",
              "items": {"type": "string", "minLength": 1},
              "minItems": 1
            },
            "number": {"description": "As printed: 2229-р.", "type": "string", "minLength": 1},
            "title": {"description": "The act's own title.", "type": "string", "minLength": 1},
            "amendedBy": {
              "description": "The acts that changed it («в ред. …»).",
              "type": "array",
              "items": {"$ref": "#/$defs/amendment"},
              "minItems": 1
            }
          },
          "required": [],
          "unevaluatedProperties": false
        },
        "programme": {
          "title": "Programme",
          "description": "A programme or project that the plan's title names.",
          "type": "object",
          "properties": {
            "kind": {
              "description": "What it is.",
              "enum": [
                "national-project",
                "federal-project",
                "regional-project",
                "state-programme",
                "national-programme",
                "regional-programme",
                "municipal-programme",
                "programme"
              ]
            },
            "name": {"description": "Its name, without quotation marks.", "type": "string", "minLength": 1}
          },
          "required": ["kind", "name"],
          "unevaluatedProperties": false
        },
        "column": {
          "title": "Column",
          "description": "A column of the plan table.",
          "type": "object",
          "properties": {
            "header": {"description": "Its header, white space collapsed.", "type": "string"},
            "role": {
              "description": "What its cells say.",
              "enum": ["number", "activity", "responsible", "deadline", "result", "other"]
            }
          },
          "required": ["header", "role"],
          "unevaluatedProperties": false
        },
        "period": {
          "title": "Period",
          "description": "The days that the plan covers, both inside.",
          "type": "object",
          "properties": {"start": {"$ref": "#/$defs/date"}, "end": {"$ref": "#/$defs/date"}},
          "required": ["start", "end"],
          "unevaluatedProperties": false
        },
        "plan": {
          "title": "Plan",
          "description": "One plan table.",
          "type": "object",
          "properties": {
            "annex": {
              "description": "The annex, where the document says so: Приложение 1.",
              "type": "string",
              "minLength": 1
            },
            "title": {"description": "The plan's title.", "type": "string", "minLength": 1},
            "period": {"$ref": "#/$defs/period"},
            "programmes": {
              "description": "What the title names.",
              "type": "array",
              "items": {"$ref": "#/$defs/programme"},
              "minItems": 1
            },
            "columns": {"description": "In their order.", "type": "array", "items": {"$ref": "#/$defs/column"}},
            "notes": {
              "description": "Footnotes and remarks under the table.",
              "type": "array",
              "items": {"type": "string", "minLength": 1},
              "minItems": 1
            },
            "items": {
              "description": "The rows that state an activity.",
              "type": "array",
              "items": {"$ref": "#/$defs/item"}
            }
          },
          "required": ["columns", "items"],
          "unevaluatedProperties": false
        },
        "item": {
          "title": "Item",
          "description": "One row that states an activity.",
          "type": "object",
          "properties": {
            "number": {"description": "As printed, the closing dot or bracket dropped.", "type": "string", "minLength": 1},
            "section": {
              "description": "Headings over the row, outermost first.",
              "type": "array",
              "items": {"type": "string", "minLength": 1},
              "minItems": 1
            },
            "activity": {"description": "What is to be done.", "type": "string", "minLength": 1},
            "responsible": {
              "description": "One entry per party.",
              "type": "array",
              "items": {"$ref": "#/$defs/responsible"},
              "minItems": 1
            },
            "deadline": {"$ref": "#/$defs/deadline"},
            "result": {
              "description": "What comes of it, where the table has such a column.",
              "type": "string",
              "minLength": 1
            },
            "other": {
              "description": "Every other cell.",
              "type": "array",
              "items": {"$ref": "#/$defs/otherCell"},
              "minItems": 1
            },
            "location": {"$ref": "#/$defs/location"}
          },
          "required": ["activity", "location"],
          "unevaluatedProperties": false
        },
        "otherCell": {
          "title": "Other cell",
          "description": "A cell of a column that has no role of its own.",
          "type": "object",
          "properties": {
            "header": {"description": "The column's header.", "type": "string"},
            "text": {"description": "The cell's words.", "type": "string", "minLength": 1}
          },
          "required": ["header", "text"],
          "unevaluatedProperties": false
        },
        "responsible": {
          "title": "Responsible",
          "description": "A party as the row names it.",
          "type": "object",
          "properties": {
            "text": {"description": "The words there.", "type": "string", "minLength": 1},
            "party": {
              "description": "The id of the party that they name.",
              "type": "string",
              "pattern": "^p[1-9][0-9]*$"
            },
            "agreement": {"description": "«(по согласованию)» stands after it.", "const": true},
            "role": {"description": "From a column of co-executors.", "const": "co-executor"}
          },
          "required": ["text"],
          "unevaluatedProperties": false
        },
        "party": {
          "title": "Party",
          "description": "A body or position that rows name.",
          "type": "object",
          "properties": {
            "id": {"description": "p1, p2, … in order of first mention.", "type": "string", "pattern": "^p[1-9][0-9]*$"},
            "name": {"description": "Its full name.", "type": "string", "minLength": 1},
            "aliases": {
              "description": "Other names that the document defines or uses for it.",
              "type": "array",
              "items": {"type": "string", "minLength": 1},
              "uniqueItems": true
            }
          },
          "required": ["id", "name", "aliases"],
          "unevaluatedProperties": false
        },
        "diagnostic": {
          "title": "Diagnostic",
          "description": "Something that the program is not sure of, or that is wrong in the order.",
          "type": "object",
          "properties": {
            "severity": {"description": "The worse, the nearer to error.", "enum": ["error", "warning", "note"]},
            "code": {
              "description": "Stable, lower case with hyphens.",
              "type": "string",
              "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
            },
            "message": {"description": "English whatever the locale.", "type": "string", "minLength": 1},
            "plan": {"description": "Index into plans.", "type": "integer", "minimum": 0},
            "item": {"description": "Index into that plan's items.", "type": "integer", "minimum": 0},
            "location": {"$ref": "#/$defs/location"}
          },
          "required": ["severity", "code", "message"],
          "unevaluatedProperties": false,
          "dependentRequired": {"item": ["plan"]}
        },
        "deadline": {
          "title": "Deadline",
          "description": "What the deadline cell says.",
          "type": "object",
          "properties": {
            "text": {"description": "The whole cell.", "type": "string", "minLength": 1},
            "terms": {
              "description": "What it means, in its order.",
              "type": "array",
              "items": {"$ref": "#/$defs/term"}
            },
            "due": {
              "$ref": "#/$defs/date",
              "description": "The last day by which the first thing is due, where the calendar can say it."
            }
          },
          "required": ["text", "terms"],
          "unevaluatedProperties": false
        },
        "term": {
          "title": "Term",
          "description": "One meaning that the cell states, of exactly one kind.",
          "type": "object",
          "properties": {
            "kind": {
              "enum": [
                "date",
                "interval",
                "recurrence",
                "schedule",
                "continuous",
                "relative",
                "condition",
                "unrecognized"
              ]
            }
          },
          "required": ["kind"],
          "allOf": [
            {"if": {"properties": {"kind": {"const": "date"}}, "required": ["kind"]}, "then": {"$ref": "#/$defs/dateTerm"}},
            {"if": {"properties": {"kind": {"const": "interval"}}, "required": ["kind"]}, "then": {"$ref": "#/$defs/intervalTerm"}},
            {"if": {"properties": {"kind": {"const": "recurrence"}}, "required": ["kind"]}, "then": {"$ref": "#/$defs/recurrenceTerm"}},
            {"if": {"properties": {"kind": {"const": "schedule"}}, "required": ["kind"]}, "then": {"$ref": "#/$defs/scheduleTerm"}},
            {"if": {"properties": {"kind": {"const": "continuous"}}, "required": ["kind"]}, "then": {"$ref": "#/$defs/continuousTerm"}},
            {"if": {"properties": {"kind": {"const": "relative"}}, "required": ["kind"]}, "then": {"$ref": "#/$defs/relativeTerm"}},
            {"if": {"properties": {"kind": {"const": "condition"}}, "required": ["kind"]}, "then": {"$ref": "#/$defs/conditionTerm"}},
            {"if": {"properties": {"kind": {"const": "unrecognized"}}, "required": ["kind"]}, "then": {"$ref": "#/$defs/unrecognizedTerm"}}
          ]
        },
        "dateTerm": {
          "title": "Date",
          "description": "One day.",
          "type": "object",
          "properties": {
            "kind": {"const": "date"},
            "date": {"$ref": "#/$defs/partialDate"},
            "bound": {"$ref": "#/$defs/bound"},
            "time": {"$ref": "#/$defs/time"},
            "inferred": {"$ref": "#/$defs/inferred"}
          },
          "required": ["kind", "date"],
          "unevaluatedProperties": false
        },
        "intervalTerm": {
          "title": "Interval",
          "description": "A stretch of days within which the work falls, both ends inside.",
          "type": "object",
          "properties": {
            "kind": {"const": "interval"},
            "start": {"$ref": "#/$defs/partialBound"},
            "end": {"$ref": "#/$defs/partialBound"},
            "edtf": {
              "description": "ISO 8601-2 (EDTF): 2021-33, 2021-03/2021-05, 2021-03-01/...",
              "type": "string",
              "minLength": 1
            },
            "bound": {"$ref": "#/$defs/bound"},
            "throughout": {"description": "«в течение»: the work goes on through the whole of it.", "const": true},
            "approximate": {"description": "Its beginning, middle or end.", "enum": ["start", "middle", "end"]},
            "time": {"$ref": "#/$defs/time"},
            "inferred": {"$ref": "#/$defs/inferred"}
          },
          "required": ["kind"],
          "unevaluatedProperties": false
        },
        "recurrenceTerm": {
          "title": "Recurrence",
          "description": "Again and again.",
          "type": "object",
          "properties": {
            "kind": {"const": "recurrence"},
            "unit": {
              "description": "What it recurs by.",
              "enum": ["day", "week", "month", "quarter", "half-year", "year", "school-year"]
            },
            "interval": {"description": "Every n units.", "type": "integer", "minimum": 1},
            "times": {"description": "How many times per unit.", "type": "integer", "minimum": 2},
            "atLeast": {"description": "«не реже»", "const": true},
            "on": {
              "description": "The days within each unit.",
              "type": "array",
              "items": {"$ref": "#/$defs/on"},
              "minItems": 1
            },
            "start": {"$ref": "#/$defs/partialBound"},
            "end": {"$ref": "#/$defs/partialBound"},
            "rrule": {"description": "RFC 5545, where RRULE can say it.", "type": "string", "pattern": "^FREQ="},
            "time": {"$ref": "#/$defs/time"},
            "inferred": {"$ref": "#/$defs/inferred"}
          },
          "required": ["kind", "unit", "interval"],
          "unevaluatedProperties": false
        },
        "on": {
          "title": "Place in a unit",
          "description": "Days within each unit of a recurrence.",
          "type": "object",
          "properties": {
            "month": {"description": "The month of the year.", "type": "integer", "minimum": 1, "maximum": 12},
            "toMonth": {"description": "The last month of a range.", "type": "integer", "minimum": 1, "maximum": 12},
            "day": {"description": "The day of the month.", "type": "integer", "minimum": 1, "maximum": 31},
            "weekday": {"description": "The day of the week.", "enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]},
            "ordinal": {
              "description": "Which such day: 1 the first, -1 the last.",
              "type": "integer",
              "minimum": -31,
              "maximum": 31,
              "not": {"const": 0}
            },
            "workingDays": {"description": "Working days are counted.", "const": true},
            "quarter": {"description": "The quarter.", "type": "integer", "minimum": 1, "maximum": 4},
            "halfYear": {"description": "The half-year.", "type": "integer", "minimum": 1, "maximum": 2},
            "monthOfUnit": {"description": "The month of the unit.", "type": "integer", "minimum": 1, "maximum": 12},
            "bound": {"$ref": "#/$defs/bound"},
            "following": {"description": "In the unit after the one reported on.", "const": true}
          },
          "required": [],
          "unevaluatedProperties": false,
          "minProperties": 1
        },
        "scheduleTerm": {
          "title": "Schedule",
          "description": "By another document.",
          "type": "object",
          "properties": {
            "kind": {"const": "schedule"},
            "reference": {
              "description": "The words that name it, without their preposition.",
              "type": "string",
              "minLength": 1
            }
          },
          "required": ["kind", "reference"],
          "unevaluatedProperties": false
        },
        "continuousTerm": {
          "title": "Continuous",
          "description": "All the time.",
          "type": "object",
          "properties": {"kind": {"const": "continuous"}},
          "required": ["kind"],
          "unevaluatedProperties": false
        },
        "relativeTerm": {
          "title": "Relative",
          "description": "Counted from an event.",
          "type": "object",
          "properties": {
            "kind": {"const": "relative"},
            "duration": {
              "description": "ISO 8601 duration in the unit as written.",
              "type": "string",
              "format": "duration",
              "pattern": "^P"
            },
            "workingDays": {"description": "Working days are counted.", "const": true},
            "direction": {"description": "Before or after the event.", "enum": ["after", "before"]},
            "event": {"description": "Its words.", "type": "string", "minLength": 1}
          },
          "required": ["kind", "direction"],
          "unevaluatedProperties": false
        },
        "conditionTerm": {
          "title": "Condition",
          "description": "Whenever something happens.",
          "type": "object",
          "properties": {
            "kind": {"const": "condition"},
            "text": {"description": "The cell's own words.", "type": "string", "minLength": 1}
          },
          "required": ["kind", "text"],
          "unevaluatedProperties": false
        },
        "unrecognizedTerm": {
          "title": "Unrecognized",
          "description": "Not understood; always with a diagnostic.",
          "type": "object",
          "properties": {
            "kind": {"const": "unrecognized"},
            "text": {"description": "The words.", "type": "string", "minLength": 1}
          },
          "required": ["kind", "text"],
          "unevaluatedProperties": false
        }
      }
    }

    """#
}
