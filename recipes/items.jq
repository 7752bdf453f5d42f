# Plans as a table for spreadsheets, SQLite and pandas: CSV with a row for each item of each plan.
#   ingest batch archive/ --ndjson plans.ndjson --report report.json
#   jq -rnf items.jq report.json plans.ndjson > items.csv
# It takes, before the files:
#   --arg each party      a row for each party of each item, to count by party
#   --arg lang ru         for Excel in Russian: its headings and semicolons, and the mark of UTF-8
#   --rawfile rules FILE  what `ingest validate --rules --lang ru` prints, to say in Russian what is not sure
# Without the report it does not know the paths. Of a batch's folder:
#   find plans -name '*.json' ! -name report.json -exec cat {} + | jq -rnf items.jq > items.csv

def isRussian: $ARGS.named.lang == "ru";
def isByParty: $ARGS.named.each == "party";
def words($english; $russian): if isRussian then $russian else $english end;

# The columns: what a row calls them, and their Russian headings.
def columns:
  if isRussian then
    [["path", "Файл"], ["kind", "Вид акта"], ["issuer", "Орган"], ["date", "Дата акта"], ["number", "Номер акта"],
     ["year", "Год акта"], ["plan", "План"], ["plan_year", "Год плана"], ["item", "Пункт"], ["section", "Раздел"],
     ["activity", "Мероприятие"],
     if isByParty then ["party", "Исполнитель"], ["role", "Роль"], ["agreement", "По согласованию"]
     else ["responsible", "Исполнители"] end,
     ["deadline", "Срок в документе"], ["start", "Начало"], ["due", "Не позднее"], ["result", "Результат"],
     ["other", "Прочие графы"], ["doubts", "Проверить"], ["notes", "Замечания"], ["place", "Место в файле"]]
  else
    ["document", "sha256", "kind", "issuer", "date", "number", "year", "plan", "item", "section", "activity",
     if isByParty then "party", "role", "agreement" else "responsible" end,
     "deadline", "due", "kinds", "result", "start", "other", "doubts", "notes", "place", "path", "plan_year"]
    | map([., .])
  end;

def line:
  if isRussian then
    # No cell is taken for a formula.
    map("\"" + (. // "" | tostring | sub("^(?<sign>[-+=@])"; "'\(.sign)") | gsub("\""; "\"\"")) + "\"") | join(";")
  else @csv end;

def span($one; $many): if .[0] == .[1] then "\($one) \(.[0])" else "\($many) \(.[0])–\(.[1])" end;

def place:
  if . == null then null
  elif .lines then .lines | span(words("line"; "строка"); words("lines"; "строки"))
  elif .table then
    "\(words("table"; "таблица")) \(.table), " + (.rows | span(words("row"; "строка"); words("rows"; "строки")))
  else "\(words("paragraph"; "абзац")) \(.paragraph)" end;

# Whether two places have a line, a row or a paragraph in common.
def meets($other):
  def ends: .lines // .rows // [.paragraph, .paragraph];
  . != null and $other != null and .table == $other.table and (.paragraph == null) == ($other.paragraph == null)
  and (ends[0] <= ($other | ends[1])) and (ends[1] >= ($other | ends[0]));

# By code, the first sentence of what a rule is about.
def explanations:
  [$ARGS.named.rules // "" | split("\n")[] | split("\t") | select(length == 3)
   | {(.[0]): (.[2] | split(". ")[0] | rtrimstr("."))}] | add // {};

def told($explained):
  ($explained[.code] // null) as $words
  | if $words == null then .message
    else $words + (first(.message | capture("(?<quoted>«[^»]*»)") | ": " + .quoted) // "") end;

def party($names): $names[.party // ""] // .text;
def asks: if .agreement then " (по согласованию)" else "" end;
def helps: if .role == "co-executor" then words(" (co-executor)"; " (соисполнитель)") else "" end;

def rows($path; $explained):
  .source as $source | .decree as $decree
  | (reduce .parties[] as $party ({}; .[$party.id] = $party.name)) as $names
  # As `ingest stats` counts: the act's year, else the one in which the first plan's period begins.
  | (($decree.date // first(.plans[].period.start // empty) // "")[:4]) as $year
  | (reduce (.diagnostics[] | select(.item != null)) as $one ({}; .["\($one.plan)/\($one.item)"] += [$one])) as $byItem
  | [.diagnostics[] | select(.item == null)] as $others
  | range(.plans | length) as $p | .plans[$p] as $plan
  | range($plan.items | length) as $i | $plan.items[$i]
  | . as $item | (.responsible // []) as $parties
  | (($byItem["\($p)/\($i)"] // []) + [$others[] | select(.location | meets($item.location))]) as $told
  | {
      plan_year: ($plan.period.start // $year)[:4],
      document: $source.name, sha256: $source.sha256, path: $path, year: $year, plan: $plan.title,
      kind: $decree.kind, issuer: $decree.issuer, date: $decree.date, number: $decree.number, item: .number,
      section: (.section // [] | join(" / ")), activity: .activity, deadline: .deadline.text, due: .deadline.due,
      responsible: ($parties | map(party($names) + asks + helps) | join("; ")),
      kinds: (.deadline.terms // [] | map(.kind) | join(" ")), result: .result,
      start: ([.deadline.terms // [] | .[] | .start // (select(.bound == "from") | .date) // empty] | first),
      other: (.other // [] | map("\(.header): \(.text)") | join("; ")),
      doubts: ($told | map(select(.severity != "note") | told($explained)) | join("; ")),
      notes: ($told | map(select(.severity == "note") | told($explained)) | join("; ")),
      place: (.location | place)
    }
  # Else Excel takes «1.2» for a day and «15.03» for one of this year.
  | if isRussian then
      .number |= (if . then "№ \(.)" else . end) | .item |= (if . then "п. \(.)" else . end)
      | .deadline |= (if . then "«\(.)»" else . end)
    else . end
  | if isByParty then
      . + (if $parties == [] then {} else $parties[]
           | {party: party($names), role: (helps | ltrimstr(" (") | rtrimstr(")")),
              agreement: (if .agreement then words("yes"; "да") else null end)} end)
    else . end;

explanations as $explained
| words(""; "\ufeff") + (columns | map(.[1]) | line),
  (foreach inputs as $input ({};
     # The report has the inputs in the order of the plans.
     if $input.files then {paths: [$input.files[] | select(.status == "read" or .status == "warned") | .path], at: -1}
     else .at += 1 end;
     if $input.files then empty else .paths[.at]? as $path | $input | rows($path; $explained) end)
   | . as $row | [columns[][0] | $row[.]] | line)
