extension DescriptorParser {
  private static let maximumBareKeys = 3

  /// Reads the keys of a multisig and checks the limits of its context.
  func parseMultisig(
    _ threshold: Text, _ arguments: [Text], _ order: MultisigOrder, in context: DescriptorContext
  ) throws(DescriptorError) -> ScriptExpression {
    guard let wanted = DecimalNumber.parse(threshold), wanted <= UInt32.max else {
      throw .thresholdNotANumber(offset: threshold.startIndex)
    }
    var keys: [KeyExpression] = []
    for argument in arguments { keys.append(try parseKey(argument, in: context.keys)) }
    let maximum = Script.maximumMultisigKeys
    guard (1...maximum).contains(keys.count) else {
      throw .keyCount(keys.count, maximum: maximum)
    }
    guard wanted > 0, wanted <= UInt64(keys.count) else {
      throw .threshold(wanted, keys: keys.count)
    }
    try Self.checkLimits(keys, in: context)
    return .multisig(required: Int(wanted), keys: keys, order: order)
  }

  private static func checkLimits(
    _ keys: [KeyExpression], in context: DescriptorContext
  ) throws(DescriptorError) {
    switch context {
    case .top:
      guard keys.count <= maximumBareKeys else {
        throw .keyCount(keys.count, maximum: maximumBareKeys)
      }
    case .scriptHash:
      let size = keys.reduce(3) { $0 + $1.keySize + 1 }
      // The input pushes the script as one item.
      guard size <= Script.maximumItemSize else { throw .redeemScriptTooLong(bytes: size) }
    case .witnessScriptHash: break
    }
  }
}
