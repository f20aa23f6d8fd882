internal import Channels
public import Simulation
internal import Bitcoin

extension OneWay.Party: Marked {
  /// Keys, wallet and rules belong to the setting; the number of records tells nothing to come.
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .payer(let payer):
      writer.write(payer.state)
      payer.outlook.write(to: &writer, of: payer.channel)
    case .payee(let payee):
      writer.write(payee.state)
      payee.outlook.write(to: &writer, of: payee.channel)
    }
  }
}

extension OneWay.Payer.State: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .idle: writer.write(UInt8(0))
    case .proposing(let terms):
      writer.write(UInt8(1))
      OneWay.write(terms, to: &writer)
    case .funding(let funding):
      writer.write(UInt8(2))
      writer.write(funding.channel)
      writer.write(funding.transaction)
    case .open(let open): write(open, as: 3, to: &writer)
    case .closing(let open): write(open, as: 4, to: &writer)
    case .leaving(let open): write(open, as: 5, to: &writer)
    }
  }

  private func write(_ open: OneWay.Payer.Open, as number: UInt8, to writer: inout MarkWriter) {
    writer.write(number)
    writer.write(open)
  }
}

extension OneWay.Payer.Open: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(channel)
    for funding in fundings { writer.write(funding) }
    writer.write(wayOut)
    writer.write(latest)
  }
}

extension OneWay.Payee.State: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .idle: writer.write(UInt8(0))
    case .accepted(let channel):
      writer.write(UInt8(1))
      writer.write(channel)
    case .open(let open):
      writer.write(UInt8(2))
      writer.write(open)
    case .leaving(let open):
      writer.write(UInt8(3))
      writer.write(open)
    }
  }
}

extension OneWay.Payee.Open: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(channel)
    writer.write(wayOut)
    released.encode(to: &writer)
    switch standing {
    case .nothing: writer.write(UInt8(0))
    case .paid(let signed):
      writer.write(UInt8(1))
      writer.write(signed)
    }
  }
}
