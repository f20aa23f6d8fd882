import Bitcoin

/// Makes a script from words, so that a case can be read: `2 3 ADD <0a0b> 'text' 0x4c NOP*3`.
///
/// A number is pushed in its shortest form, `<…>` pushes bytes, `'…'` pushes letters, `0x…` stands
/// as it is, and a name is an operation, with `*n` as often as that.
func script(_ words: String) -> Script {
  Script(words.split(separator: " ").flatMap { bytes(for: String($0)) })
}

private func bytes(for word: String) -> [UInt8] {
  let parts = word.split(separator: "*")
  if parts.count == 2, let count = Int(parts[1]) {
    return Array(repeating: bytes(for: String(parts[0])), count: count).flatMap { $0 }
  }
  if let number = Int64(word) {
    return ScriptBuilder().adding(number: number).script.bytes
  }
  if word.hasPrefix("0x") {
    return hex(word.dropFirst(2))
  }
  if word.hasPrefix("<") {
    return ScriptBuilder().adding(data: hex(word.dropFirst().dropLast())).script.bytes
  }
  if word.hasPrefix("'") {
    return ScriptBuilder().adding(data: Array(word.utf8.dropFirst().dropLast())).script.bytes
  }
  guard let operation = Opcode.allCases.first(where: { $0.name == "OP_\(word)" }) else {
    preconditionFailure("a case has the word \(word), which is no operation")
  }
  return [operation.rawValue]
}

private func hex(_ digits: Substring) -> [UInt8] {
  do { return try Hex.decode(digits) } catch {
    preconditionFailure("a case has \(digits), which is not hexadecimal")
  }
}
