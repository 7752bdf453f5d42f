import CanonicalJSON
import DecreeParser

/// Reads `.ingest.json`. The file is checked by a schema of its own, so that a slip in it is told where it stands.
public enum ConfigurationFile {
  public static let name = ".ingest.json"

  /// The configuration, or what is wrong with it.
  public static func read(_ bytes: [UInt8]) throws -> (configuration: LintConfiguration, faults: [Fault]) {
    let text: JSONText
    do throws(JSONSyntaxError) {
      text = try JSONText(parsing: bytes)
    } catch {
      return (LintConfiguration(), [Fault(error, in: bytes)])
    }
    let places = JSONPlaces(text)
    var faults = try schema().faults(in: text).map { Fault($0, code: "configuration", in: places) }
    for (key, node) in namedCodes(text) where LintRules.rule(key) == nil {
      faults.append(Fault(unknownRule: key, at: places.place(of: node)))
    }
    return (faults.isEmpty ? configuration(text, places) : LintConfiguration(), faults)
  }

  private static func schema() throws -> JSONSchema {
    try JSONSchema(JSONText(parsing: Array(schemaText.utf8)))
  }

  private static func namedCodes(_ text: JSONText) -> [(String, JSONText.Node)] {
    let rules = text.value(of: "rules", in: text.root).map { Array(text.members(of: $0)) } ?? []
    let suppressed = PlanDecoder(text: text).list("suppressions", text.root).compactMap {
      text.value(of: "code", in: $0)
    }
    return (rules.map(\.key) + suppressed).compactMap { node in text.string(node).map { ($0, node) } }
  }

  private static func configuration(_ text: JSONText, _ places: JSONPlaces) -> LintConfiguration {
    let decoder = PlanDecoder(text: text)
    var configuration = LintConfiguration()
    configuration.profile = decoder.string("profile", text.root)
    configuration.failOn = decoder.string("failOn", text.root).flatMap(Diagnostic.Severity.init(rawValue:))
    if let rules = text.value(of: "rules", in: text.root) {
      for (key, value) in text.members(of: rules) {
        guard let code = text.string(key), let level = text.string(value) else { continue }
        if let severity = Diagnostic.Severity(rawValue: level) {
          configuration.severities[code] = severity
        } else {
          configuration.disabled.insert(code)
        }
      }
    }
    configuration.suppressions = decoder.list("suppressions", text.root).map { node in
      var suppression = LintConfiguration.Suppression(
        code: decoder.string("code", node) ?? "", file: decoder.string("file", node),
        item: decoder.string("item", node), reason: decoder.string("reason", node) ?? "")
      suppression.place = places.place(of: text.value(of: "code", in: node) ?? node)
      return suppression
    }
    return configuration
  }

  static let schemaText = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Configuration of ingest validate",
      "type": "object",
      "properties": {
        "profile": {"description": "A stricter schema, relative to this file.", "type": "string", "minLength": 1},
        "failOn": {"enum": ["error", "warning", "note"]},
        "rules": {
          "description": "A severity for each rule that is to have another than its own.",
          "type": "object",
          "additionalProperties": {"enum": ["off", "note", "warning", "error"]}
        },
        "suppressions": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "code": {"type": "string"},
              "file": {"type": "string", "minLength": 1},
              "item": {"type": "string", "minLength": 1},
              "reason": {"description": "Why the finding is accepted.", "type": "string", "pattern": "[^ ]"}
            },
            "required": ["code", "reason"],
            "additionalProperties": false
          }
        }
      },
      "additionalProperties": false
    }
    """
}
