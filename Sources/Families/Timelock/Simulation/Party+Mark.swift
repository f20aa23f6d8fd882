internal import Bitcoin
internal import Channels
public import Simulation

extension Timelock.Outlook {
  /// Writes down what a party has seen, as far as the channel that it watches makes it count.
  ///
  /// No party asks by what its funding output was spent, or how deep: the money is gone.
  func write(to writer: inout MarkWriter, of channel: Timelock.FundedChannel?) {
    let wanted = channel.map(\.channel.terms.confirmations) ?? .max
    writer.write(Int64(min(deepest, wanted)))
    writer.write(UInt8(facts == nil ? 0 : 1))
    guard let facts else { return }
    writer.write(facts.tip.value)
    facts.funding.write(to: &writer, countingTo: wanted)
    switch facts.spender {
    case .none: writer.write(UInt8(0))
    case .waiting(let spender):
      writer.write(UInt8(1))
      writer.write(spender.txid.digest)
    case .confirmed: writer.write(UInt8(2))
    }
  }
}

extension Timelock.Party: Marked {
  /// Keys, wallet and rules belong to the setting; the number of records tells nothing to come.
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .payer(let payer, _):
      writer.write(payer.state)
      payer.outlook.write(to: &writer, of: payer.channel)
    case .payee(let payee):
      writer.write(payee.state)
      payee.outlook.write(to: &writer, of: payee.channel)
    }
  }
}

extension Timelock.Payer.State: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .idle: writer.write(UInt8(0))
    case .proposing(let terms):
      writer.write(UInt8(1))
      writer.write(Timelock.Channel.fingerprint(of: terms))
    case .funding(let funding):
      writer.write(UInt8(2))
      writer.write(funding.channel)
      writer.write(funding.transaction)
    case .open(let open):
      writer.write(UInt8(3))
      writer.write(open)
    case .updating(let open, let pending):
      writer.write(UInt8(4))
      writer.write(open)
      writer.write(pending)
    case .settling(let open, let given):
      writer.write(UInt8(5))
      writer.write(open)
      writer.write(given)
    case .leaving(let open, let exit):
      writer.write(UInt8(6))
      writer.write(open)
      writer.write(exit)
    }
  }
}

extension Timelock.Payer.Open: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(channel)
    writer.write(funding)
    writer.write(latest)
  }
}

extension Timelock.Payer.Pending: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .requested(let division):
      writer.write(UInt8(0))
      writer.write(division)
    case .signed(let division, let given):
      writer.write(UInt8(1))
      writer.write(division)
      writer.write(given)
    }
  }
}

extension Timelock.Payee.State: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .idle: writer.write(UInt8(0))
    case .accepted(let channel):
      writer.write(UInt8(1))
      writer.write(channel)
    case .open(let open):
      writer.write(UInt8(2))
      writer.write(open)
    case .updating(let open, let division, let given):
      writer.write(UInt8(3))
      writer.write(open)
      writer.write(division)
      writer.write(given)
    case .settling(let open, let given):
      writer.write(UInt8(4))
      writer.write(open)
      writer.write(given)
    case .leaving(let open, let exit):
      writer.write(UInt8(5))
      writer.write(open)
      writer.write(exit)
    }
  }
}

extension Timelock.Payee.Open: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(channel)
    writer.write(refund)
    released.encode(to: &writer)
    switch standing {
    case .refund: writer.write(UInt8(0))
    case .signed(let closing):
      writer.write(UInt8(1))
      writer.write(closing)
    }
  }
}
