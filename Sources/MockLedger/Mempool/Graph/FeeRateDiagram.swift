public import Bitcoin

/// The most fees that a miner can earn, for every amount of weight.
///
/// It is a polyline through the running totals of chunks, the best rate first: each chunk is a set
/// of transactions that belong in a block together.
public struct FeeRateDiagram: Hashable, Sendable {
  /// One step of the line.
  public struct Step: Hashable, Sendable {
    /// The fee of the step's transactions.
    public let fee: Amount
    /// Their weight, counted as for fees.
    public let weight: Int
  }

  /// The steps, the best rate first.
  public let steps: [Step]

  init(_ steps: [Step]) {
    self.steps = steps.sorted { $0.pays(moreThan: $1) }
  }

  /// Whether the line is never below another, and above it somewhere.
  func improves(_ other: FeeRateDiagram) -> Bool {
    let (own, others) = (points, other.points)
    var isAbove = false
    for point in own {
      switch point.position(to: others) {
      case .below: return false
      case .above: isAbove = true
      case .on: break
      }
    }
    for point in others {
      switch point.position(to: own) {
      case .above: return false
      case .below: isAbove = true
      case .on: break
      }
    }
    return isAbove
  }

  private var points: [Point] {
    steps.reduce(into: [Point(weight: 0, fee: 0)]) { points, step in
      let last = points[points.count - 1]
      points.append(
        Point(weight: last.weight + Int128(step.weight), fee: last.fee + step.fee.wide))
    }
  }
}

extension FeeRateDiagram.Step {
  /// Whether the rate is higher than another's.
  func pays(moreThan other: Self) -> Bool {
    fee.wide * Int128(other.weight) > other.fee.wide * Int128(weight)
  }
}

extension Amount {
  /// Wide enough for the product of any amount and any weight.
  var wide: Int128 { Int128(satoshis) }
}

/// A corner of the line.
private struct Point {
  enum Position { case below, on, above }

  let weight: Int128
  let fee: Int128

  /// The point's position relative to a line, which is level after its end.
  func position(to line: [Point]) -> Position {
    let next = line.firstIndex { $0.weight >= weight } ?? line.count
    guard next < line.count else { return position(fee, line[line.count - 1].fee) }
    guard line[next].weight > weight else { return position(fee, line[next].fee) }
    let (start, end) = (line[next - 1], line[next])
    return position(
      (fee - start.fee) * (end.weight - start.weight),
      (end.fee - start.fee) * (weight - start.weight))
  }

  private func position(_ own: Int128, _ other: Int128) -> Position {
    own < other ? .below : own > other ? .above : .on
  }
}
