public import Bitcoin
public import Channels
internal import Secp256k1

extension OneWay {
  /// A channel and the output that funds it: every later transaction follows from them.
  ///
  /// Nothing of it ever changes; it is a class only so that a party that carries it along copies
  /// one reference.
  public final class FundedChannel: Sendable {
    /// What was agreed.
    public let channel: Channel
    /// The output that the payer funded.
    public let outPoint: OutPoint
    /// The second output that the payer funded, if it did.
    public let topUp: TopUp?
    /// Where the kick-off's output stands, where there is one.
    public let kickOffOutPoint: OutPoint?
    /// The message that all closes of the funding start with, already hashed.
    let preparedClose: PreparedSpend
    /// The same for closes of the kick-off's output.
    let preparedLateClose: PreparedSpend?

    /// Prepares what all closes share.
    public init(_ channel: Channel, outPoint: OutPoint, topUp: TopUp? = nil) {
      self.channel = channel
      self.outPoint = outPoint
      self.topUp = topUp
      preparedClose = PreparedSpend(
        outPoint: outPoint, sequence: .final, script: channel.script,
        amount: channel.fundingOutput.value)
      let kickOff = channel.kickOffOutput.map { output in
        OutPoint(txid: Self.kickOff(of: outPoint, paying: output).txid, index: 0)
      }
      kickOffOutPoint = kickOff
      preparedLateClose = kickOff.flatMap { channel.preparedLateClose(of: $0) }
    }
  }

  /// A second funding output: more of the same.
  public struct TopUp: Hashable, Sendable {
    /// Where it stands.
    public let outPoint: OutPoint
    /// How much more can be paid with it.
    public let amount: Amount

    /// Names a second funding output.
    public init(outPoint: OutPoint, amount: Amount) {
      self.outPoint = outPoint
      self.amount = amount
    }
  }
}

extension OneWay.FundedChannel {
  /// The same channel with a second funding output.
  public func topped(up topUp: OneWay.TopUp) -> OneWay.FundedChannel {
    OneWay.FundedChannel(channel, outPoint: outPoint, topUp: topUp)
  }

  /// What can be paid out of so many funding outputs.
  public func capacity(with backing: OneWay.Backing) -> Amount {
    switch backing {
    case .funding: channel.terms.capacity
    case .withTopUp: channel.terms.capacity.moved(by: topUp?.amount ?? .zero)
    }
  }

  /// The outputs from which the payee must be able to close.
  public var sources: [OneWay.Source] {
    kickOffOutPoint == nil ? [.funding] : [.funding, .kickOff]
  }

  /// What a party asks to be told about: the funding output, and the kick-off's or the top-up's.
  public var watch: ChainWatch {
    var outputs = [WatchedOutput(outPoint: outPoint, output: channel.fundingOutput)]
    if let kickOffOutPoint, let output = channel.kickOffOutput {
      outputs.append(WatchedOutput(outPoint: kickOffOutPoint, output: output))
    }
    if let topUp {
      let output = channel.topUpOutput(of: topUp.amount)
      outputs.append(WatchedOutput(outPoint: topUp.outPoint, output: output))
    }
    return ChainWatch(outputs)
  }

}

extension OneWay.Channel {
  /// The output of the kick-off: what the funding holds less what the kick-off pays.
  public var kickOffOutput: TransactionOutput? {
    kickOff.map {
      TransactionOutput(
        value: terms.capacity.moved(by: fees.close), scriptPubKey: $0.scriptPubKey)
    }
  }

  fileprivate func preparedLateClose(of outPoint: OutPoint) -> PreparedSpend? {
    guard let kickOff, let output = kickOffOutput else { return nil }
    return PreparedSpend(
      outPoint: outPoint, sequence: .final, script: kickOff.script, amount: output.value)
  }
}

extension OneWay.FundedChannel: Hashable {
  public static func == (left: OneWay.FundedChannel, right: OneWay.FundedChannel) -> Bool {
    left === right
      || (left.outPoint == right.outPoint && left.topUp == right.topUp
        && left.channel == right.channel)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(outPoint)
    hasher.combine(topUp)
  }
}
