internal import Bitcoin
internal import Channels
public import Simulation

extension OneWay.Message: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(channel.digest)
    writer.write(state)
    writer.write(kind.rawValue)
    switch body {
    case .open(let terms, let member):
      writer.write(OneWay.Channel.id(of: terms, offeredBy: member).digest)
    case .accept(let member): writer.write(member)
    case .announce(let point, let amount), .topUp(let point, let amount):
      point.encode(to: &writer)
      amount.encode(to: &writer)
    case .fund(let point, let amount, let proposal):
      point.encode(to: &writer)
      amount.encode(to: &writer)
      writer.write(proposal)
    case .wayOut(let proposal): writer.write(proposal)
    case .pay(let toPayee, let backing, let proposals):
      toPayee.encode(to: &writer)
      writer.write(backing.rawValue)
      for proposal in proposals { writer.write(proposal, at: proposal.input) }
    case .close, .resume: break
    }
  }
}

extension MarkWriter {
  /// A proposal of one input among several.
  fileprivate mutating func write(_ proposal: Proposal, at input: Int) {
    write(UInt32(truncatingIfNeeded: input))
    write(proposal)
  }
}

extension OneWay.Order: Marked {
  public func write(to writer: inout MarkWriter) { writer.write(mark) }

  /// The terms that are offered are always those of the setting.
  public var mark: Mark {
    switch self {
    case .open: Mark(high: 1, low: 1)
    case .close: Mark(high: 1, low: 2)
    case .giveUp: Mark(high: 1, low: 3)
    case .resume: Mark(high: 1, low: 4)
    case .pay(let amount): Mark(high: 2, low: UInt64(bitPattern: amount.satoshis))
    case .release(let amount): Mark(high: 3, low: UInt64(bitPattern: amount.satoshis))
    case .topUp(let amount): Mark(high: 4, low: UInt64(bitPattern: amount.satoshis))
    }
  }
}
