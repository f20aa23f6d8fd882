internal import Bitcoin
internal import Channels
public import Checker
internal import Simulation

extension OneWay {
  public static func simpler(_ terms: Terms) -> [Terms] { terms.simpler }

  /// The same with fewer payments or fewer blocks.
  ///
  /// A payment that is left out makes the numbers of the later ones smaller; a block that is left
  /// out brings the way out nearer.
  public static func abridgements(
    of steps: [FutureStep<OneWay>]
  ) -> [[FutureStep<OneWay>]] {
    let payments = steps.indices.filter { steps[$0].isPayment }
    var list: [[FutureStep<OneWay>]] = []
    var size = payments.count
    while size > 0 {
      for first in stride(from: 0, to: payments.count, by: size) {
        let gone = first..<min(payments.count, first + size)
        list.append(without(gone, of: payments, in: steps))
      }
      size /= 2
    }
    let pauses = steps.indices.filter { steps[$0].isPause }
    return list
      + pauses.map { pause in
        steps.indices.filter { $0 != pause }.map { steps[$0].nearer(by: 1) }
      }
  }

  private static func without(
    _ gone: Range<Int>, of payments: [Int], in steps: [FutureStep<OneWay>]
  ) -> [FutureStep<OneWay>] {
    let places = payments[gone]
    let numbers = (gone.lowerBound + 1, gone.upperBound)
    return steps.indices.filter { !places.contains($0) }.map { place in
      steps[place].renumbering { number in
        Int(number) < numbers.0
          ? number : number - UInt32(min(Int(number), numbers.1) - numbers.0 + 1)
      }
    }
  }
}

extension OneWay.Terms {
  /// The same with less to it, the largest difference first.
  fileprivate var simpler: [OneWay.Terms] {
    var list: [OneWay.Terms] = []
    func add(_ change: (inout OneWay.Terms) -> Void) {
      var terms = self
      change(&terms)
      if terms != self { list.append(terms) }
    }
    add { $0.timing.undone = 0 }
    add { $0.confirmations = Int($0.timing.undone) + 1 }
    for blocks in [16, 4, 1] as [UInt32] { add { $0.variant = $0.variant.nearer(by: blocks) } }
    if timing.undone > 1 { add { $0.timing.undone -= 1 } }
    if timing.reaction > 0 { add { $0.timing.reaction -= 1 } }
    if timing.delay > 1 { add { $0.timing.delay -= 1 } }
    return list
  }
}

extension OneWay.Variant {
  /// The same with a way out that opens so many blocks earlier.
  func nearer(by blocks: UInt32) -> OneWay.Variant {
    switch self {
    case .refund(let height): .refund(height.lower(by: blocks))
    case .expiry(let height): .expiry(height.lower(by: blocks))
    case .lifetime(let count): .lifetime(count - min(count, blocks))
    case .kickOff(let count): .kickOff(count - min(count, blocks))
    case .trusting: self
    }
  }
}

extension BlockHeight {
  fileprivate func lower(by blocks: UInt32) -> BlockHeight {
    BlockHeight(uncheckedValue: value - min(value, blocks))
  }
}

extension FutureStep<OneWay> {
  /// Whether it orders a payment.
  fileprivate var isPayment: Bool {
    guard case .moves(let moves) = self else { return false }
    return moves.contains { if case .order(.payer, .pay) = $0 { true } else { false } }
  }

  /// Whether it does nothing but pass time.
  fileprivate var isPause: Bool {
    guard case .moves(let moves) = self, moves.count == 1, case .mine? = moves.first else {
      return false
    }
    return true
  }

  /// With a way out that opens so many blocks earlier, should it be the beginning.
  fileprivate func nearer(by blocks: UInt32) -> FutureStep<OneWay> {
    guard case .begin(var setup) = self else { return self }
    setup.terms.variant = setup.terms.variant.nearer(by: blocks)
    return .begin(setup)
  }

  /// With other numbers for payments.
  fileprivate func renumbering(_ number: (UInt32) -> UInt32) -> FutureStep<OneWay> {
    guard case .moves(let moves) = self else { return self }
    return .moves(moves.map { $0.renumbering(number) })
  }
}
