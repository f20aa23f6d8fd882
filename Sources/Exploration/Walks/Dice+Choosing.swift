extension Dice {
  /// True with a chance of `times` in `all`.
  public mutating func chance(_ times: Int, in all: Int) -> Bool { below(all) < times }

  /// A number of a range, each equally likely.
  public mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// One of several values, each equally likely; there must be at least one.
  public mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// One of several values, each as likely as its weight says; `nil` if all weights are zero.
  public mutating func pick<Value>(_ weighted: [(weight: Int, value: Value)]) -> Value? {
    let total = weighted.reduce(0) { $0 + max(0, $1.weight) }
    guard total > 0 else { return nil }
    var rest = below(total)
    for (weight, value) in weighted where weight > 0 {
      if rest < weight { return value }
      rest -= weight
    }
    return nil
  }
}
