internal import Bitcoin
internal import Channels
public import Simulation

extension Timelock.Channel: Marked {
  /// The name of a channel covers its terms and the payer.
  public func write(to writer: inout MarkWriter) {
    writer.write(id.digest)
    writer.write(payee)
  }
}

extension Timelock.FundedChannel: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(channel)
    outPoint.encode(to: &writer)
  }
}

extension Timelock.Division: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(state)
    toPayee.encode(to: &writer)
  }
}

extension Timelock.SignedClosing: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(division)
    writer.write(form)
    writer.write(payer)
    writer.write(payee)
    writer.write(body)
  }
}

extension Timelock.ClosingForm: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .locked: writer.write(UInt8(0))
    case .settlement: writer.write(UInt8(1))
    }
  }
}

extension Timelock.SignedClosing.Body: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .template: writer.write(UInt8(0))
    case .deviant(let transaction):
      writer.write(UInt8(1))
      writer.write(transaction)
    }
  }
}

extension Timelock.ChannelSignatureGiven: Marked {
  /// What the signature covers follows from the state that it stands in.
  public func write(to writer: inout MarkWriter) {
    writer.write(signature)
    writer.write(body)
  }
}

extension Timelock.Exit: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .alone: writer.write(UInt8(0))
    case .together(let closing):
      writer.write(UInt8(1))
      writer.write(closing)
    }
  }
}
