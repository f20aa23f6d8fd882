package import Bitcoin

/// A byte of a text as a message shows it: the character, or its number if it has no shape.
package func shown(_ byte: UInt8) -> String {
  (0x21...0x7e).contains(byte)
    ? "'\(Character(Unicode.Scalar(byte)))'" : "the byte 0x\(Hex.encode([byte]))"
}

/// `one byte`, `2,000 bytes`; other languages have a text for `{1} bytes`.
package func counted(_ count: some BinaryInteger, _ noun: String) -> String {
  guard Speech.current.language == .english else {
    return Template(told(word: "{1} \(noun)s")).filled { _ in Line(grouped(count)) }.text
  }
  return count == 1 ? "one \(noun)" : "\(grouped(count)) \(noun)s"
}

/// `mainnet`, `testnet or signet`.
package func either(_ networks: [Network]) -> String {
  networks.map(\.rawValue).joined(separator: " or ")
}

/// The beginning of a text that is too long to be compared by eye.
package func shortened(_ text: String) -> String {
  text.count <= 24 ? text : "\(text.prefix(20))..."
}

extension String {
  /// The text with its first letter large, as a sentence begins.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with its first letter small, as a sentence goes on.
  package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The same without `the ` before it.
  package var withoutArticle: String { hasPrefix("the ") ? String(dropFirst(4)) : self }
}
