/// The heights that a picture shows: to scale, and where the bars are far away, with one cut
/// between the next block and the first of them.
struct HeightAxis: Equatable {
  /// The next block, where the axis begins.
  let next: UInt32
  /// Where the part to scale begins.
  let low: UInt32
  /// Where it ends.
  let high: UInt32

  /// How much of the axis stands for what is cut out, in hundredths.
  static var cut: Double { 14 }

  init(next: UInt32, blocks: [UInt32]) {
    let coming = blocks.filter { $0 > next }
    let (first, last) = (coming.min() ?? next, coming.max() ?? next)
    let margin = max(3, (last - first) / 7)
    self.next = next
    high = last + margin
    let isFar = first - next > 3 * max(last - first, 12)
    low = isFar ? first - margin : next
  }

  /// Whether there is a cut.
  var isCut: Bool { low > next }

  /// Where a height stands, in hundredths of the axis.
  func place(_ height: UInt32) -> Double {
    guard height > next else { return 0 }
    let start = isCut ? Self.cut : 0
    guard height >= low else { return start * Double(height - next) / Double(low - next) }
    return start + (100 - start) * Double(min(height, high) - low) / Double(high - low)
  }

  /// The least value of a slider over the axis whose values are heights where it is to scale.
  var sliderStart: Int { Int(low) - stepsInCut }

  /// How many values of the slider stand for what is cut out.
  private var stepsInCut: Int {
    isCut ? max(1, Int((Double(high - low) * Self.cut / (100 - Self.cut)).rounded())) : 0
  }

  /// Heights with round numbers, a few of them, where the axis is to scale.
  var ticks: [UInt32] {
    let step = tickStep
    return stride(from: (low + step - 1) / step * step, through: high, by: Int(step)).map { $0 }
  }

  private var tickStep: UInt32 {
    let span = high - low
    var step: UInt32 = 1
    while true {
      for factor: UInt32 in [1, 2, 5] where span / (step * factor) <= 4 { return step * factor }
      step *= 10
    }
  }

  /// Every block where blocks are wide enough to be seen.
  var blocks: [UInt32] { high - low <= 90 ? Array(low...high) : ticks }
}
