extension [Line] {
  /// The lines parted into screens of so many rows.
  ///
  /// A screen ends at an empty line if one stands in its lower half, so that a heading is not torn
  /// from what it is about.
  package func screens(of rows: Int) -> [[Line]] {
    var screens: [[Line]] = []
    var rest = self[...]
    while rest.count > rows {
      let end = rest.startIndex + rows
      let half = rest.startIndex + rows / 2
      let gap = self[half...end].lastIndex { $0.isEmpty }
      screens.append(Array(rest[..<(gap ?? end)]))
      rest = self[(gap.map { $0 + 1 } ?? end)...]
    }
    return screens + [Array(rest)]
  }
}
