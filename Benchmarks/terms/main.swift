import Glibc
import RussianTerms

// How fast deadlines are read, on one core, in processor time: short expressions a second, and running text scanned,
// beside a plain scan of the same bytes. Sizes are doubled to show that the time is linear.

let expressions = [
  "до 01.09.2021", "ежемесячно", "I квартал 2021 года", "до 15 марта 2021 г.", "в течение 2021 года",
  "постоянно",
  "по мере необходимости", "ежегодно до 1 февраля", "март 2022", "в 10-дневный срок",
  "до 10 числа месяца, следующего за отчетным", "01 октября 2021 г., далее ежеквартально",
  "по отдельному графику",
  "с 12 января по 30 апреля 2021 г.", "2 раза в год (апрель, октябрь)", "31.12.2021",
]
let prose =
  "Комитету по образованию представить отчет до 15 декабря 2021 г. о реализации мероприятий федерального проекта "
  + "«Современная школа» национального проекта «Образование» на территории области; контроль за исполнением "
  + "настоящего распоряжения возложить на заместителя председателя комитета. "

func seconds(_ body: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  return (0..<5).map { _ in
    let start = now()
    body()
    return now() - start
  }.min() ?? 0
}

/// What the fastest possible reader would still have to do: look at every byte.
@inline(never) func plainScan(_ text: String) -> Int {
  var text = text
  return text.withUTF8 { bytes in bytes.reduce(0) { $0 &+ Int($1 &* 31) } }
}

func rounded(_ value: Double) -> String {
  value >= 100 ? String(Int(value)) : String(Double(Int(value * 100)) / 100)
}

let reader = DeadlineReader()
var sink = 0

let rounds = 20_000
let reading = seconds {
  for _ in 0..<rounds { for text in expressions { sink &+= reader.read(text).terms.count } }
}
let looking = seconds { for _ in 0..<rounds { for text in expressions { sink &+= plainScan(text) } } }
let count = Double(rounds * expressions.count)
print(
  "expressions: \(rounded(count / reading)) a second, \(rounded(reading / looking)) times a plain scan of their bytes"
)

for expression in expressions {
  let time = seconds { for _ in 0..<rounds { sink &+= reader.read(expression).terms.count } }
  print("  \(rounded(time / Double(rounds) * 1e9)) ns  \(expression)")
}

for copies in [2000, 4000, 8000] {
  let text = String(repeating: prose, count: copies)
  let scanning = seconds { sink &+= reader.scan(text).count }
  let plain = seconds { sink &+= plainScan(text) }
  let megabytes = Double(text.utf8.count) / 1e6
  print(
    "running text, \(rounded(megabytes)) MB: \(rounded(megabytes / scanning)) MB/s, "
      + "\(rounded(scanning / plain)) times a plain scan")
}

for dates in [25_000, 50_000, 100_000] {
  let cell = String(repeating: "01.02.2021, ", count: dates)
  let time = seconds { sink &+= reader.read(cell).terms.count }
  print("one cell of \(dates) dates: \(rounded(time * 1000)) ms")
}
for kilobytes in [250, 500, 1000] {
  let cell = String(repeating: "слово и число 5 ", count: kilobytes * 1000 / 26)
  let time = seconds { sink &+= reader.read(cell).terms.count }
  print("one cell of \(kilobytes) kB of words: \(rounded(time * 1000)) ms")
}
if sink == 0 { print() }
