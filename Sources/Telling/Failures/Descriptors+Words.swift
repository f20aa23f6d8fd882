package import Bitcoin

extension DescriptorError {
  /// What is wrong with a descriptor; offsets count from 0.
  package var words: String {
    switch self {
    case .checksum(let error): error.words
    case .functionMissing(let offset): "at offset \(offset), something like 'wpkh(' is missing"
    case .unknownFunction(let name, let offset):
      "there is no '\(name)(', as at offset \(offset); there are \(DescriptorFunction.list)"
    case .unbalanced(let offset): "the parenthesis at offset \(offset) has no partner"
    case .misplaced(let function, let context, let offset):
      "'\(function.rawValue)(' at offset \(offset) may not stand \(context.words)"
    case .notSupported(let feature, let offset): "at offset \(offset): \(feature.words)"
    case .argumentLeftOver(let offset): "what follows the comma at offset \(offset - 1) is too much"
    case .key(let error, let offset): "the key at offset \(offset) is wrong: \(error.words)"
    case .thresholdNotANumber(let offset):
      "at offset \(offset) should stand how many signatures are wanted"
    case .threshold(let wanted, let keys):
      "it asks for \(counted(wanted, "signature")) and names \(counted(keys, "key"))"
    case .keyCount(let count, let maximum):
      "there are \(counted(count, "key")), and there may be 1 to \(maximum) here"
    case .redeemScriptTooLong(let bytes):
      "the script in 'sh' has \(bytes) bytes, and an input can show 520; use 'wsh'"
    case .address(let error, let offset): "the address at offset \(offset) is wrong: \(error.words)"
    case .script(let error, let offset):
      "the script at offset \(offset) is not hexadecimal: \(error.words)"
    case .scriptMissing(let offset): "the script at offset \(offset) is missing"
    }
  }
}

extension DescriptorChecksumError {
  package var words: String {
    switch self {
    case .missing: "its checksum is missing"
    case .repeatedMark(let offset): "there is a second '#' at offset \(offset)"
    case .wrongLength(let count): "its checksum has \(counted(count, "character")) and not 8"
    case .unknownCharacter(let offset):
      "the character at offset \(offset) stands in no descriptor"
    case .mismatch(let found, let computed):
      "its checksum is '\(found)', and should be '\(computed)' if nothing is mistyped"
    }
  }
}

extension DescriptorFunction {
  fileprivate static var list: String {
    allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}

extension DescriptorContext {
  fileprivate var words: String {
    switch self {
    case .top: "on its own"
    case .scriptHash: "in 'sh'"
    case .witnessScriptHash: "in 'wsh'"
    }
  }
}
