/// A day off that the Government moves from a weekend to another day; both as yyyymmdd.
struct DayTransfer {
  var from: Int
  var to: Int

  init(_ from: Int, _ to: Int) {
    self.from = from
    self.to = to
  }
}

/// The yearly decrees «О переносе выходных дней». To extend it, add the year's lines with the decree's number.
let dayTransfers = [
  // Decree of the Government of 01.10.2018 No. 1163.
  DayTransfer(2019_01_05, 2019_05_02), DayTransfer(2019_01_06, 2019_05_03),
  DayTransfer(2019_02_23, 2019_05_10),
  // 10.07.2019 No. 875.
  DayTransfer(2020_01_04, 2020_05_04), DayTransfer(2020_01_05, 2020_05_05),
  // 10.10.2020 No. 1648.
  DayTransfer(2021_01_02, 2021_11_05), DayTransfer(2021_01_03, 2021_12_31),
  DayTransfer(2021_02_20, 2021_02_22),
  // 16.09.2021 No. 1564.
  DayTransfer(2022_01_01, 2022_05_03), DayTransfer(2022_01_02, 2022_05_10),
  DayTransfer(2022_03_05, 2022_03_07),
  // 29.08.2022 No. 1505.
  DayTransfer(2023_01_01, 2023_02_24), DayTransfer(2023_01_08, 2023_05_08),
  // 10.08.2023 No. 1314.
  DayTransfer(2024_01_06, 2024_05_10), DayTransfer(2024_01_07, 2024_12_31),
  DayTransfer(2024_04_27, 2024_04_29),
  DayTransfer(2024_11_02, 2024_04_30), DayTransfer(2024_12_28, 2024_12_30),
  // 04.10.2024 No. 1335.
  DayTransfer(2025_01_04, 2025_05_02), DayTransfer(2025_01_05, 2025_12_31),
  DayTransfer(2025_02_23, 2025_05_08),
  DayTransfer(2025_03_08, 2025_06_13), DayTransfer(2025_11_01, 2025_11_03),
  // 24.09.2025 No. 1466.
  DayTransfer(2026_01_03, 2026_01_09), DayTransfer(2026_01_04, 2026_12_31),
]
