/// A guess at how many states are still to come.
///
/// A breadth-first search widens and then narrows. Once two levels in a row were narrower than the
/// ones before them, the next are taken to shrink by the same ratio: then what is to come after the
/// last full level is a geometric series. Before that nothing can be said.
struct Forecast {
  /// The widths of the last levels that are complete.
  private var widths: [Int] = []

  mutating func add(width: Int) {
    widths = widths.suffix(2) + [width]
  }

  /// How many states will follow the last complete level; `nil` while levels are growing.
  var toCome: Int? {
    guard widths.count == 3, widths[2] < widths[1], widths[1] < widths[0] else { return nil }
    let (before, last) = (Double(widths[1]), Double(widths[2]))
    return Int(min(last * last / (before - last), Double(Int32.max)))
  }
}
