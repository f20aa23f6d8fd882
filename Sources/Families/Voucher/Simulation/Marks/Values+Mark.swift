public import AccountLedger
internal import Bitcoin
public import Filecoin
public import Simulation

// The fingerprints of what is shared with the ledger.

extension Filecoin.Address: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(UInt8(bytes.count))
    bytes.withUnsafeBytes { writer.write($0) }
  }
}

extension ContentIdentifier: Marked {
  public func write(to writer: inout MarkWriter) {
    bytes.withUnsafeBytes { writer.write($0) }
  }
}

extension TokenAmount: Marked {
  public func write(to writer: inout MarkWriter) {
    let bytes = bytes
    writer.write(UInt8(truncatingIfNeeded: bytes.count))
    bytes.withUnsafeBytes { writer.write($0) }
  }
}

extension SignedVoucher: Marked {
  public func write(to writer: inout MarkWriter) {
    let bytes = cbor
    writer.write(UInt32(bytes.count))
    bytes.withUnsafeBytes { writer.write($0) }
  }
}

extension ChannelState: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(from.value)
    writer.write(to.value)
    writer.write(toSend)
    writer.write(settlingAt.value)
    writer.write(minSettleHeight.value)
    writer.write(UInt32(lanes.count))
    for entry in lanes {
      writer.write(entry.number)
      writer.write(entry.lane.redeemed)
      writer.write(entry.lane.nonce)
    }
  }
}
