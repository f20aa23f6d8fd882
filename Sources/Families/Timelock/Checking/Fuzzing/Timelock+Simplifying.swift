internal import Bitcoin
internal import Channels
internal import Checker

extension Timelock {
  public static func simpler(_ terms: Terms) -> [Terms] { terms.simpler }
}

extension Timelock.Terms {
  /// The same with less to it, the largest difference first.
  fileprivate var simpler: [Timelock.Terms] {
    var list: [Timelock.Terms] = []
    func add(_ change: (inout Timelock.Terms) -> Void) {
      var terms = self
      change(&terms)
      if terms != self { list.append(terms) }
    }
    add { $0.ladder.undone = 0 }
    add { $0.confirmations = Int($0.ladder.undone) + 1 }
    for height in heights { add { $0.ladder.refundHeight = height } }
    for step in steps { add { $0.ladder.step = step } }
    if ladder.undone > 1 { add { $0.ladder.undone -= 1 } }
    if ladder.reaction > 0 { add { $0.ladder.reaction -= 1 } }
    if ladder.delay > 1 { add { $0.ladder.delay -= 1 } }
    return list
  }

  /// Nearer and nearer to the refund height that it has.
  private var heights: [BlockHeight] {
    let least = Timelock.Bounds.firstHeight + UInt32(confirmations) + ladder.step
    let height = ladder.refundHeight.value
    guard height > least else { return [] }
    let nearer = [least, least + (height - least) / 2, height - 1]
    return nearer.map(BlockHeight.init(uncheckedValue:))
  }

  private var steps: [UInt32] {
    let step = ladder.step
    guard step > 1 else { return [] }
    let least = UInt32(max(1, ladder.lead))
    return [least, step / 2, step - 1].filter { $0 < step && $0 > 0 }
  }
}
