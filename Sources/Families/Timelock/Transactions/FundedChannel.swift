public import Bitcoin
public import Channels
internal import Secp256k1

extension Timelock {
  /// A channel and the output that funds it: every closing transaction follows from it.
  ///
  /// Nothing of it ever changes; it is a class only so that the many values that have it copy one
  /// reference.
  public final class FundedChannel: Sendable {
    /// What was agreed.
    public let channel: Channel
    /// The output that every closing transaction spends.
    public let outPoint: OutPoint
    /// The message that all refunds and commitments start with, already hashed.
    let preparedLocked: PreparedSpend

    /// Prepares what all closing transactions share.
    public init(_ channel: Channel, outPoint: OutPoint) {
      self.channel = channel
      self.outPoint = outPoint
      preparedLocked = channel.preparedSpend(of: outPoint, sequence: .lockTimeEnabled)
    }
  }
}

extension Timelock.FundedChannel {
  /// The unsigned transaction of a division.
  public func transaction(
    _ division: Timelock.Division, _ form: Timelock.ClosingForm = .locked
  ) -> Transaction {
    let fields = Timelock.ClosingFields(division, form, in: channel)
    return Transaction(
      version: Timelock.ClosingFields.version,
      inputs: [TransactionInput(previousOutput: outPoint, sequence: fields.sequence)],
      outputs: channel.outputs(of: division), lockTime: fields.lock)
  }

  /// The transaction with both signatures in their place.
  ///
  /// What its first input showed before is gone; one without inputs stays as it is.
  public func complete(
    _ transaction: Transaction, payer: ChannelSignature, payee: ChannelSignature
  ) -> Transaction {
    guard let input = transaction.inputs.first else { return transaction }
    var signed = transaction
    signed.inputs[0] = channel.terms.fundingKind.input(
      spending: input.previousOutput, sequence: input.sequence, script: channel.script,
      payer: payer.bytes, payee: payee.bytes)
    return signed
  }
}

extension Timelock.FundedChannel {
  /// What a party asks to be told about it: its funding output.
  public var watch: ChainWatch {
    ChainWatch([WatchedOutput(outPoint: outPoint, output: channel.fundingOutput)])
  }
}

extension Timelock.FundedChannel: Hashable {
  public static func == (left: Timelock.FundedChannel, right: Timelock.FundedChannel) -> Bool {
    left === right || (left.outPoint == right.outPoint && left.channel == right.channel)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(outPoint) }
}
