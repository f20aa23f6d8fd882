internal import Bitcoin
internal import ExactJSON
internal import Telling

/// `paychan descriptor`: tells what an address or a descriptor stands for.
enum DescriptorCommand {
  private static let text = Argument(
    name: "address-or-descriptor",
    help: "Itself, the name of a file, or '-' for standard input.")

  private static let index = Option(
    name: "index", help: "Which of a ranged descriptor's scripts (normally 0).",
    kind: .value(placeholder: "number"))

  static let command: Command = Command(
    name: "descriptor", abstract: "Show the script that an address or descriptor stands for.",
    discussion: """
      The output begins as that of Bitcoin Core's getdescriptorinfo does: 'descriptor' has public \
      keys only, whatever was given, and a checksum of its own, while 'checksum' belongs to what \
      was given. Then follow script and address, unless they need a secret key that is not given.

        paychan descriptor 'wpkh([d34db33f/84h/1h/0h]tpub.../0/*)' --index 7

      Secret keys belong into a file or standard input: a command line is for everyone to see.
      """,
    arguments: [text], options: [NetworkOption.option, index],
    work: .run { invocation throws(CommandError) in
      let number = try invocation.count(of: index, in: 0...0x7fff_ffff) ?? 0
      let input = try invocation.input(text)
      let descriptor = try GivenDescriptor(input, invocation.network)
      return try invocation.show(descriptor.json(index: UInt32(number), input.name))
    })
}

/// A descriptor and the checksum of the very text that gave it.
private struct GivenDescriptor {
  let descriptor: Descriptor
  let checksum: String

  init(_ input: Input, _ network: Network) throws(CommandError) {
    if input.bytes.contains(UInt8(ascii: "(")) {
      try self.init(descriptor: input, network)
    } else {
      try self.init(address: input, network)
    }
  }

  private init(descriptor input: Input, _ network: Network) throws(CommandError) {
    do {
      descriptor = try Descriptor(input.text, network: network)
      checksum = try DescriptorChecksum.compute(input.text.prefix { $0 != "#" })
    } catch let error as DescriptorError {
      throw .badData(input.name, problem: "is no descriptor: \(error.words)")
    } catch {
      preconditionFailure("a descriptor that was read has a checksum")
    }
  }

  private init(address input: Input, _ network: Network) throws(CommandError) {
    do {
      let address = try Address(input.text, network: network)
      descriptor = Descriptor(address)
      checksum = descriptor.checksum
    } catch {
      throw .badData(input.name, problem: "is no address: \(error.words)")
    }
  }

  func json(index: UInt32, _ name: InputName) throws(CommandError) -> JSON {
    var json: JSONObject = [
      "descriptor": .string(descriptor.description),
      "checksum": .string(checksum),
      "isrange": .bool(descriptor.isRange),
      "issolvable": .bool(descriptor.isSolvable),
      "hasprivatekeys": .bool(descriptor.expression.keys.contains(where: \.isSecret)),
    ]
    guard let script = try script(at: index, name) else { return .object(json) }
    json["script"] = .hex(script.bytes)
    json["asm"] = .string(script.assembly)
    json["type"] = .string(script.template.typeName)
    json["address"] = Address(script: script, network: descriptor.network)
      .map { .string($0.description) }
    return .object(json)
  }

  /// The script at an index; `nil` where only the secret key could tell.
  private func script(at index: UInt32, _ name: InputName) throws(CommandError) -> Script? {
    do {
      return try descriptor.script(at: index)
    } catch .hardenedFromPublicKey {
      return nil
    } catch {
      throw .badData(name, problem: "has no script at index \(index): \(error.words)")
    }
  }
}

extension KeyExpression {
  /// Whether the expression holds a secret key.
  fileprivate var isSecret: Bool {
    switch source {
    case .secret, .extended(.secret, _, _): true
    case .publicKey, .xOnly, .extended(.public, _, _): false
    }
  }
}
