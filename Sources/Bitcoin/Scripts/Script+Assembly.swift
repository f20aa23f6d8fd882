extension Script {
  /// The script in words, as Bitcoin Core writes `asm`.
  ///
  /// Pushes of up to four bytes are shown as numbers, longer ones as hexadecimal; a push that runs
  /// past the end is `[error]`.
  public var assembly: String {
    words { Hex.encode($0) }
  }

  /// The same, with the hash type of anything that looks like a signature: `3044…[ALL]`.
  ///
  /// Core writes the scripts of inputs in this way.
  public var assemblyNamingHashTypes: String {
    isUnspendable ? assembly : words(Self.nameHashType)
  }

  /// Whether an output with this script can never be spent: it starts with OP_RETURN, or is too
  /// long to run.
  public var isUnspendable: Bool {
    bytes.first == Opcode.return.rawValue || bytes.count > Self.maximumSize
  }

  private func words(_ longPush: ([UInt8]) -> String) -> String {
    var words = instructions.map { word(for: $0, longPush) }
    if !isWellFormed { words.append("[error]") }
    return words.joined(separator: " ")
  }

  private func word(for instruction: Instruction, _ longPush: ([UInt8]) -> String) -> String {
    guard instruction.carriesData else { return instruction.operation?.name ?? "OP_UNKNOWN" }
    let data = Array(bytes[instruction.data])
    return data.count <= 4 ? String(ScriptNumber.decode(data)) : longPush(data)
  }

  private static func nameHashType(_ data: [UInt8]) -> String {
    guard SignatureEncoding.isStrictDER(data), let last = data.last,
      let name = SighashType.name(of: last)
    else { return Hex.encode(data) }
    return "\(Hex.encode(data.dropLast()))[\(name)]"
  }
}
