# A row of CSV for each item of each plan, for spreadsheets and pivot tables. Of a batch's lines:
#   jq -rnf items.jq plans.ndjson > items.csv
# and of its folder:
#   find plans -name '*.json' ! -name report.json -exec cat {} + | jq -rnf items.jq > items.csv
["document", "sha256", "kind", "issuer", "date", "number", "year", "plan", "item", "section", "activity",
 "responsible", "deadline", "due", "kinds", "result"],
(inputs
 | (reduce .parties[] as $party ({}; .[$party.id] = $party.name)) as $names
 | .source as $source | .decree as $decree
 # As `ingest stats` counts: the act's year, else the one in which the first plan's period begins.
 | (($decree.date // first(.plans[].period.start // empty) // "")[:4]) as $year
 | .plans[] as $plan | $plan.items[]
 | [$source.name, $source.sha256, $decree.kind, $decree.issuer, $decree.date, $decree.number, $year, $plan.title,
    .number, (.section // [] | join(" / ")), .activity,
    (.responsible // [] | map($names[.party // ""] // .text) | join("; ")),
    .deadline.text, .deadline.due, (.deadline.terms // [] | map(.kind) | join(" ")), .result])
| @csv
