extension Descriptor: CustomStringConvertible {
  /// The descriptor with its checksum, as Bitcoin Core prints it: public keys only.
  public var description: String { "\(expression)#\(checksum)" }

  /// The checksum of what is printed.
  public var checksum: String {
    do { return try DescriptorChecksum.compute(expression.description) } catch {
      preconditionFailure("descriptors are printed with the characters of descriptors")
    }
  }
}

extension ScriptExpression: CustomStringConvertible {
  /// The expression without a checksum, with public keys only.
  public var description: String {
    switch self {
    case .publicKey(let key): Self.call(.pk, key)
    case .publicKeyHash(let key): Self.call(.pkh, key)
    case .witnessPublicKeyHash(let key): Self.call(.wpkh, key)
    case .scriptHash(let inner): Self.call(.sh, inner)
    case .witnessScriptHash(let inner): Self.call(.wsh, inner)
    case .multisig(let required, let keys, let order):
      Self.call(
        order.function, ([String(required)] + keys.map(\.description)).joined(separator: ","))
    case .taproot(let key): Self.call(.tr, key)
    case .rawTaproot(let key): Self.call(.rawtr, key)
    case .address(let address): Self.call(.addr, address)
    case .raw(let script): Self.call(.raw, Hex.encode(script.bytes))
    }
  }

  private static func call(
    _ function: DescriptorFunction, _ argument: some CustomStringConvertible
  ) -> String {
    "\(function.rawValue)(\(argument))"
  }
}

extension MultisigOrder {
  fileprivate var function: DescriptorFunction {
    switch self {
    case .asWritten: .multi
    case .sorted: .sortedmulti
    }
  }
}
