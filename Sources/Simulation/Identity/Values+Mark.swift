public import Bitcoin
public import Channels
public import Secp256k1

extension Transaction: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(UInt32(inputs.count))
    encode(to: &writer)
  }
}

extension Script: Marked {
  public func write(to writer: inout MarkWriter) { encode(to: &writer) }
}

extension PublicKey: Marked {
  public func write(to writer: inout MarkWriter) {
    compressed.withUnsafeBytes { writer.write($0) }
  }
}

extension ECDSASignature: Marked {
  public func write(to writer: inout MarkWriter) {
    withUnsafeBytes(of: compact) { writer.write($0) }
  }
}

extension ChannelSignature: Marked {
  public func write(to writer: inout MarkWriter) {
    signature.write(to: &writer)
    writer.write(type.rawValue)
  }
}

extension PartialSignature: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(key)
    writer.write(signature)
  }
}

extension Proposal: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(transaction)
    spentOutput.encode(to: &writer)
    script.encode(to: &writer)
    writer.write(type.rawValue)
    writer.write(signature)
  }
}

extension Member: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(key)
    payout.encode(to: &writer)
  }
}

extension ChainWatch: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(mempool.rawValue)
    for watched in outputs {
      watched.outPoint.encode(to: &writer)
      watched.output.encode(to: &writer)
    }
  }
}

extension ChainFacts: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(tip.value)
    for output in outputs {
      output.sighting.write(to: &writer, countingTo: .max)
      output.spending.write(to: &writer)
    }
    writer.write(UInt8(mempool == nil ? 0 : 1))
    for transaction in mempool ?? [] { writer.write(transaction) }
  }
}

extension OutputFacts.Sighting {
  /// Writes down where an output stands; blocks beyond a number of confirmations change nothing.
  package func write(to writer: inout MarkWriter, countingTo depth: Int) {
    switch self {
    case .unseen: writer.write(UInt8(0))
    case .waiting(let point):
      writer.write(UInt8(1))
      point.encode(to: &writer)
    case .confirmed(let point, let output, let found):
      writer.write(UInt8(2))
      point.encode(to: &writer)
      output.encode(to: &writer)
      writer.write(Int64(min(found, depth)))
    }
  }
}

extension OutputFacts.Spending: Marked {
  public func write(to writer: inout MarkWriter) {
    switch self {
    case .none: writer.write(UInt8(0))
    case .waiting(let spender):
      writer.write(UInt8(1))
      writer.write(spender.transaction)
    case .confirmed(let spender, let depth):
      writer.write(UInt8(2))
      writer.write(spender.transaction)
      writer.write(Int64(depth))
    }
  }
}
