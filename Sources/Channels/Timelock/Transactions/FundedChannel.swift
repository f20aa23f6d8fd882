public import Bitcoin
public import Hashing

extension Timelock {
  /// A channel and the output that funds it: every closing transaction follows from it.
  ///
  /// Nothing of it ever changes; it is a class only so that whoever carries it along copies one
  /// reference.
  public final class FundedChannel: Sendable {
    /// What was agreed.
    public let channel: Channel
    /// The output that every closing transaction spends.
    public let outPoint: OutPoint

    /// Prepares what all closing transactions share.
    public init(_ channel: Channel, outPoint: OutPoint) {
      self.channel = channel
      self.outPoint = outPoint
    }
  }
}

extension Timelock.FundedChannel {
  /// The unsigned transaction of a division.
  public func transaction(
    _ division: Timelock.Division, _ form: Timelock.ClosingForm = .locked
  ) -> Transaction {
    preconditionFailure("not yet written")
  }

  /// What both sign for a division: the prepared message with its few changing bytes patched.
  public func digest(
    _ division: Timelock.Division, _ form: Timelock.ClosingForm = .locked
  ) -> Digest<32> {
    preconditionFailure("not yet written")
  }

  /// What both sign for a transaction of whatever shape that spends the funding output first.
  public func digest(of transaction: Transaction, type: SighashType) -> Digest<32> {
    preconditionFailure("not yet written")
  }

  /// The transaction with both signatures in their place.
  public func complete(
    _ transaction: Transaction, payer: ChannelSignature, payee: ChannelSignature
  ) -> Transaction {
    preconditionFailure("not yet written")
  }
}

extension Timelock.FundedChannel: Hashable {
  public static func == (left: Timelock.FundedChannel, right: Timelock.FundedChannel) -> Bool {
    left === right || (left.outPoint == right.outPoint && left.channel == right.channel)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(outPoint) }
}
