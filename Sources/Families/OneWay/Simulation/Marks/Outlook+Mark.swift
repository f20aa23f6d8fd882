internal import Channels
internal import Simulation
internal import Bitcoin

extension Outlook {
  /// Writes down what a party has seen, as far as the channel that it watches makes it count.
  ///
  /// Blocks beyond the agreed confirmations change nothing, but where a clock runs from an output's
  /// block, that block does.
  func write(to writer: inout MarkWriter, of channel: OneWay.FundedChannel?) {
    let terms = channel?.channel.terms
    let wanted = terms?.confirmations ?? .max
    writer.write(Int64(min(deepest, wanted)))
    writer.write(UInt8(facts == nil ? 0 : 1))
    guard let facts else { return }
    writer.write(facts.tip.value)
    for index in facts.outputs.indices {
      facts.outputs[index].sighting.write(to: &writer, countingTo: wanted)
      if terms?.variant.lifetime != nil {
        writer.write(block(confirming: index)?.value ?? 0)
      }
      facts.outputs[index].spending.writeName(to: &writer)
    }
  }
}

extension OutputFacts.Spending {
  /// Writes down which transaction spends an output; no party asks how deep it lies.
  fileprivate func writeName(to writer: inout MarkWriter) {
    switch self {
    case .none: writer.write(UInt8(0))
    case .waiting(let spender):
      writer.write(UInt8(1))
      writer.write(spender.txid.digest)
    case .confirmed(let spender, _):
      writer.write(UInt8(2))
      writer.write(spender.txid.digest)
    }
  }
}
