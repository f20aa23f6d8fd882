internal import Bitcoin
internal import Channels

extension Timelock.Channel: Marked {
  /// The name of a channel covers its terms and the payer.
  func write(to writer: inout MarkWriter) {
    writer.write(id.digest)
    writer.write(payee)
  }
}

extension Timelock.FundedChannel: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write(channel)
    outPoint.encode(to: &writer)
  }
}

extension Timelock.Division: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write(state)
    toPayee.encode(to: &writer)
  }
}

extension Timelock.SignedClosing: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write(division)
    writer.write(form)
    writer.write(payer)
    writer.write(payee)
    writer.write(body)
  }
}

extension Timelock.ClosingForm: Marked {
  func write(to writer: inout MarkWriter) {
    switch self {
    case .locked: writer.write(UInt8(0))
    case .settlement: writer.write(UInt8(1))
    }
  }
}

extension Timelock.SignedClosing.Body: Marked {
  func write(to writer: inout MarkWriter) {
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
  func write(to writer: inout MarkWriter) {
    writer.write(signature)
    writer.write(body)
  }
}

extension Timelock.Exit: Marked {
  func write(to writer: inout MarkWriter) {
    switch self {
    case .alone: writer.write(UInt8(0))
    case .together(let closing):
      writer.write(UInt8(1))
      writer.write(closing)
    }
  }
}

extension ChainFacts: Marked {
  func write(to writer: inout MarkWriter) { write(to: &writer, countingTo: .max) }

  /// Writes down what is seen; blocks beyond a number of confirmations change nothing.
  func write(to writer: inout MarkWriter, countingTo depth: Int) {
    writer.write(tip.value)
    switch funding {
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
    switch spender {
    case .none: writer.write(UInt8(0))
    case .waiting(let txid):
      writer.write(UInt8(1))
      writer.write(txid.digest)
    case .confirmed:
      // No party asks by what, or how deep: the money is gone.
      writer.write(UInt8(2))
    }
  }
}
