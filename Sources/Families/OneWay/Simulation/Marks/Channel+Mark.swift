internal import Bitcoin
internal import Channels
public import Simulation

extension OneWay.Channel: Marked {
  /// The name of a channel covers its terms and the payer.
  public func write(to writer: inout MarkWriter) {
    writer.write(id.digest)
    writer.write(payee)
  }
}

extension OneWay.FundedChannel: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(channel)
    outPoint.encode(to: &writer)
    writer.write(UInt8(topUp == nil ? 0 : 1))
    guard let topUp else { return }
    topUp.outPoint.encode(to: &writer)
    topUp.amount.encode(to: &writer)
  }
}

extension OneWay.Payment: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(number)
    toPayee.encode(to: &writer)
    writer.write(backing.rawValue)
  }
}

extension OneWay.SignedPayment: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(payment)
    for close in closes { writer.write(close) }
  }
}

extension OneWay.SignedClose: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(source.rawValue)
    writer.write(UInt32(signatures.count))
    for signature in signatures { writer.write(signature) }
    writer.write(body)
  }
}

extension OneWay.Body: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .template: writer.write(UInt8(0))
    case .deviant(let transaction):
      writer.write(UInt8(1))
      writer.write(transaction)
    }
  }
}

extension OneWay.WayOut: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .unsigned: writer.write(UInt8(0))
    case .signed(let signature, let body):
      writer.write(UInt8(1))
      writer.write(signature)
      writer.write(body)
    }
  }
}
