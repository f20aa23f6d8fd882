extension DescriptorParser {
  private static let maximumKeys = 20
  private static let maximumBareKeys = 3
  /// The longest push, and so the longest script that an input of P2SH can show.
  private static let maximumRedeemScript = 520

  /// Reads the keys of a multisig and holds it to the limits of where it stands.
  func parseMultisig(
    _ threshold: Text, _ arguments: [Text], _ order: MultisigOrder, in context: DescriptorContext
  ) throws(DescriptorError) -> ScriptExpression {
    guard let wanted = DecimalNumber.parse(threshold), wanted <= UInt32.max else {
      throw .thresholdNotANumber(offset: threshold.startIndex)
    }
    var keys: [KeyExpression] = []
    for argument in arguments { keys.append(try parseKey(argument, in: context.keys)) }
    guard (1...Self.maximumKeys).contains(keys.count) else {
      throw .keyCount(keys.count, maximum: Self.maximumKeys)
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
      guard size <= maximumRedeemScript else { throw .redeemScriptTooLong(bytes: size) }
    case .witnessScriptHash: break
    }
  }
}
