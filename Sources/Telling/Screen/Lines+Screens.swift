extension [Line] {
  /// The lines parted into screens of so many rows.
  ///
  /// A screen ends at an empty line if one stands in its lower half, so that a heading is not torn
  /// from what it is about. A code for cameras is torn only where no screen has room for it.
  package func screens(of rows: Int) -> [[Line]] {
    var screens: [[Line]] = []
    var rest = self[...]
    while rest.count > rows {
      let end = self[...].endOfScreen(from: rest.startIndex, rows)
      let half = Swift.min(rest.startIndex + rows / 2, end)
      let gap = self[half...end].lastIndex { $0.isEmpty }
      screens.append(Array(rest[..<(gap ?? end)]))
      rest = self[(gap.map { $0 + 1 } ?? end)...]
    }
    return screens + [Array(rest)]
  }
}

extension ArraySlice<Line> {
  /// Where a screen of so many rows ends: there, or before the code that would be torn there.
  fileprivate func endOfScreen(from start: Int, _ rows: Int) -> Int {
    let end = start + rows
    guard self[end].isOfCode, self[end - 1].isOfCode else { return end }
    let before = self[start..<end].lastIndex { !$0.isOfCode } ?? start
    let after = self[end...].firstIndex { !$0.isOfCode } ?? endIndex
    return before > start && after - before - 1 <= rows ? before : end
  }
}
