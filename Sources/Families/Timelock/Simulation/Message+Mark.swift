internal import Bitcoin
internal import Channels
public import Simulation

extension Timelock.Message: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(channel.digest)
    writer.write(state)
    writer.write(kind.rawValue)
    switch body {
    case .open(let terms, let member):
      writer.write(Timelock.Channel.id(of: terms, offeredBy: member).digest)
    case .accept(let member): writer.write(member)
    case .fund(let point, let amount, let proposal):
      point.encode(to: &writer)
      amount.encode(to: &writer)
      writer.write(proposal)
    case .request(let toPayee): toPayee.encode(to: &writer)
    case .propose(let toPayee, let proposal):
      toPayee.encode(to: &writer)
      writer.write(proposal)
    case .refund(let proposal), .confirm(let proposal), .settle(let proposal),
      .settled(let proposal):
      writer.write(proposal)
    case .resume: break
    }
  }
}

extension Timelock.Order: Marked {
  public func write(to writer: inout MarkWriter) { writer.write(mark) }

  /// The terms that are offered are always those of the setting.
  public var mark: Mark {
    switch self {
    case .open: Mark(high: 1, low: 1)
    case .pay(let amount): Mark(high: 2, low: UInt64(bitPattern: amount.satoshis))
    case .release(let amount): Mark(high: 3, low: UInt64(bitPattern: amount.satoshis))
    case .close: Mark(high: 1, low: 2)
    case .giveUp: Mark(high: 1, low: 3)
    case .resume: Mark(high: 1, low: 4)
    }
  }
}
