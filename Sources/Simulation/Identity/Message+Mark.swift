internal import Bitcoin
internal import Channels
internal import Secp256k1

extension Timelock.Message: Marked {
  func write(to writer: inout MarkWriter) {
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

extension Proposal: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write(transaction)
    spentOutput.encode(to: &writer)
    script.encode(to: &writer)
    writer.write(type.rawValue)
    writer.write(signature)
  }
}

extension PartialSignature: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write(key)
    writer.write(signature)
  }
}

extension ChannelSignature: Marked {
  func write(to writer: inout MarkWriter) {
    signature.write(to: &writer)
    writer.write(type.rawValue)
  }
}

extension ECDSASignature: Marked {
  func write(to writer: inout MarkWriter) { withUnsafeBytes(of: compact) { writer.write($0) } }
}

extension PublicKey: Marked {
  func write(to writer: inout MarkWriter) { compressed.withUnsafeBytes { writer.write($0) } }
}

extension Member: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write(key)
    payout.encode(to: &writer)
  }
}

extension Transaction: Marked {
  func write(to writer: inout MarkWriter) {
    writer.write(UInt32(inputs.count))
    encode(to: &writer)
  }
}
