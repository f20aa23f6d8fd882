package import Bitcoin
internal import Channels

extension OneWay {
  /// The payee's deadline lined up from a tip on: until when payments are accepted, until when a
  /// close is in time, and from when on the refund may come first.
  package struct Window: Equatable, Sendable {
    /// What was agreed.
    package let terms: Terms
    /// What the payee must be ahead of.
    package let deadline: Deadline
    /// From when on the payer's lock counts.
    package let clock: Clock
    /// The height of the last block: the window is about those behind it.
    package let tip: BlockHeight

    /// From when on the payer's lock counts.
    package enum Clock: Equatable, Sendable {
      /// It is a height, whatever happens.
      case fixed
      /// From the block that holds what the refund spends.
      case running(since: BlockHeight)
      /// The same, were it in this block.
      case supposed(since: BlockHeight)
    }

    /// Lines up the deadline of terms; `nil` where the payer has no way out.
    ///
    /// A lock that counts from a block that is not there yet is taken to count from the next one.
    package init?(_ terms: Terms, confirmedIn block: BlockHeight?, tip: BlockHeight) {
      guard let deadline = terms.deadline(confirmedIn: block ?? tip.next) else { return nil }
      self.terms = terms
      self.deadline = deadline
      self.tip = tip
      clock =
        switch terms.variant {
        case .refund, .expiry, .trusting: .fixed
        case .lifetime, .kickOff:
          block.map { .running(since: $0) } ?? .supposed(since: tip.next)
        }
    }
  }
}

extension OneWay.Window {
  /// The first tip at which the payee can act: accept a payment, or close after a kick-off.
  package var firstTip: Int {
    switch (terms.variant, clock) {
    case (.lifetime, .running(let block)), (.lifetime, .supposed(let block)):
      max(Int(tip.value), Int(block.value) + terms.confirmations - 1)
    case (.kickOff, .running(let block)), (.kickOff, .supposed(let block)):
      max(Int(tip.value), Int(block.value))
    case (_, .fixed), (.refund, _), (.expiry, _), (.trusting, _): Int(tip.value)
    }
  }

  /// Whether a payee that acts at its first tip is sure to be ahead of the refund.
  package var isSafe: Bool { deadline.lastTipToAccept >= firstTip }

  /// The tip from which on the next block may hold the refund.
  var refundTip: Int { Int(deadline.firstRefundBlock.value) - 1 }
}
