internal import Bitcoin

/// The context of a header: the previous block and the node's clock.
struct HeaderContext {
  let previous: BlockRecord
  let parameters: ChainParameters
  /// The node's clock.
  let now: UInt32

  /// Finds the first fault of a header in its context, in Core's order.
  func check(_ header: BlockHeader) throws(BlockHeaderError) {
    guard header.bits == parameters.bits else {
      throw .bits(found: header.bits, required: parameters.bits)
    }
    guard header.time > previous.medianTimePast else {
      throw .timeTooOld(time: header.time, medianTimePast: previous.medianTimePast)
    }
    let allowance = parameters.timeAllowance
    guard UInt64(header.time) <= UInt64(now) + UInt64(allowance) else {
      throw .timeTooNew(time: header.time, now: now, allowance: allowance)
    }
    guard header.version >= parameters.minimumVersion else {
      throw .version(found: header.version, minimum: parameters.minimumVersion)
    }
  }
}
