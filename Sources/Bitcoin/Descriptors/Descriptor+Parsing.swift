extension Descriptor {
  /// Whether a descriptor must have a checksum.
  public enum ChecksumPolicy: Sendable {
    /// The checksum may be missing; if it is there it must be right.
    case optional
    /// The checksum must be there and be right.
    case required
  }

  /// Reads a descriptor whose keys and addresses are of the wanted chain.
  public init(
    _ text: some StringProtocol, network: Network, checksum: ChecksumPolicy = .optional
  ) throws(DescriptorError) {
    let payload: ArraySlice<UInt8>
    do {
      payload = try DescriptorChecksum.strip(
        Array(text.utf8), isRequired: checksum == .required)
    } catch {
      throw .checksum(error)
    }
    let parser = DescriptorParser(network: network)
    self.init(try parser.parseScript(payload, in: .top), network: network)
  }
}

/// Reads script expressions; a slice of the text keeps its offset in the whole.
struct DescriptorParser {
  typealias Text = ArraySlice<UInt8>

  let network: Network

  /// Reads `name(arguments)`.
  func parseScript(
    _ text: Text, in context: DescriptorContext
  ) throws(DescriptorError) -> ScriptExpression {
    guard let open = text.firstIndex(of: UInt8(ascii: "(")) else {
      throw .functionMissing(offset: text.startIndex)
    }
    let name = String(decoding: text[..<open], as: UTF8.self)
    guard let function = DescriptorFunction(rawValue: name) else {
      throw Self.error(ofUnknown: name, offset: text.startIndex)
    }
    guard function.isAllowed(in: context) else {
      throw .misplaced(function, in: context, offset: text.startIndex)
    }
    let arguments = try Self.arguments(text, open: open)
    return try parse(function, arguments, in: context)
  }

  private func parse(
    _ function: DescriptorFunction, _ arguments: Arguments, in context: DescriptorContext
  ) throws(DescriptorError) -> ScriptExpression {
    let (first, rest) = (arguments.first, arguments.rest)
    switch function {
    case .multi: return try parseMultisig(first, rest, .asWritten, in: context)
    case .sortedmulti: return try parseMultisig(first, rest, .sorted, in: context)
    case .tr where !rest.isEmpty:
      throw .notSupported(.scriptTree, offset: rest[0].startIndex)
    case .pk, .pkh, .wpkh, .sh, .wsh, .tr, .rawtr, .addr, .raw:
      guard let second = rest.first else { return try parse(function, first, in: context) }
      throw .argumentLeftOver(offset: second.startIndex)
    }
  }

  private func parse(
    _ function: DescriptorFunction, _ text: Text, in context: DescriptorContext
  ) throws(DescriptorError) -> ScriptExpression {
    switch function {
    case .pk: .publicKey(try parseKey(text, in: context.keys))
    case .pkh: .publicKeyHash(try parseKey(text, in: context.keys))
    case .wpkh: .witnessPublicKeyHash(try parseKey(text, in: .witness))
    case .tr: .taproot(try parseKey(text, in: .taproot))
    case .rawtr: .rawTaproot(try parseKey(text, in: .taproot))
    case .sh: .scriptHash(try parseScript(text, in: .scriptHash))
    case .wsh: .witnessScriptHash(try parseScript(text, in: .witnessScriptHash))
    case .addr: .address(try parseAddress(text))
    case .raw: .raw(try parseRaw(text))
    case .multi, .sortedmulti: preconditionFailure("multisig has several arguments")
    }
  }

  func parseKey(_ text: Text, in context: KeyContext) throws(DescriptorError) -> KeyExpression {
    do { return try KeyExpression(Array(text), in: context, network) } catch {
      if case .notSupported(let feature) = error {
        throw .notSupported(feature, offset: text.startIndex)
      }
      throw .key(error, offset: text.startIndex)
    }
  }

  private func parseAddress(_ text: Text) throws(DescriptorError) -> Address {
    do { return try Address(String(decoding: text, as: UTF8.self), network: network) } catch {
      throw .address(error, offset: text.startIndex)
    }
  }

  private func parseRaw(_ text: Text) throws(DescriptorError) -> Script {
    guard !text.isEmpty else { throw .scriptMissing(offset: text.startIndex) }
    do { return Script(try Hex.decode(String(decoding: text, as: UTF8.self))) } catch {
      throw .script(error, offset: text.startIndex)
    }
  }

  private static func error(ofUnknown name: String, offset: Int) -> DescriptorError {
    switch name {
    case "combo": .notSupported(.combo, offset: offset)
    case "multi_a", "sortedmulti_a": .notSupported(.tapscriptMultisig, offset: offset)
    default: .unknownFunction(name: name, offset: offset)
    }
  }
}

extension DescriptorFunction {
  fileprivate func isAllowed(in context: DescriptorContext) -> Bool {
    switch self {
    case .pk, .pkh, .multi, .sortedmulti: true
    case .wpkh, .wsh: context == .top || context == .scriptHash
    case .sh, .tr, .rawtr, .addr, .raw: context == .top
    }
  }
}

extension DescriptorContext {
  /// The forms of keys that are allowed here.
  var keys: KeyContext {
    switch self {
    case .top, .scriptHash: .legacy
    case .witnessScriptHash: .witness
    }
  }
}
