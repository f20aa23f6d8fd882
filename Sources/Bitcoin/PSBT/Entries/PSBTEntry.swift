/// A field that a map may have several times, with different data in the key.
protocol PSBTEntry: Hashable, Sendable {
  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault)

  /// The data in the key after its type.
  var keyData: [UInt8] { get }
  var value: [UInt8] { get }

  /// Whether Bitcoin Core writes this entry before the other; each type has an order of its own.
  func precedes(_ other: Self) -> Bool
}

extension PSBTEntry {
  func precedes(_ other: Self) -> Bool {
    keyData.lexicographicallyPrecedes(other.keyData)
  }
}

extension Array where Element: PSBTEntry {
  /// Puts an entry where Core would write it, in place of one with the same key.
  ///
  /// Entries that were read keep their order, so that they are written as they were read.
  mutating func put(_ entry: Element) {
    let keyData = entry.keyData
    if let place = firstIndex(where: { $0.keyData == keyData }) {
      self[place] = entry
    } else {
      insert(entry, at: firstIndex { entry.precedes($0) } ?? endIndex)
    }
  }

  /// Adds the entries whose keys are new.
  mutating func merge(_ others: [Element]) {
    let known = Set(map(\.keyData))
    for entry in others where !known.contains(entry.keyData) { put(entry) }
  }
}

extension ByteSink {
  mutating func write(field type: UInt8, keyData: [UInt8] = [], value: [UInt8]) {
    write(prefixed: [type] + keyData)
    write(prefixed: value)
  }

  mutating func write(field type: some RawRepresentable<UInt8>, _ value: (some PSBTValue)?) {
    guard let value else { return }
    write(field: type.rawValue, value: value.psbtValue)
  }

  mutating func write(field type: some RawRepresentable<UInt8>, _ entries: [some PSBTEntry]) {
    for entry in entries {
      write(field: type.rawValue, keyData: entry.keyData, value: entry.value)
    }
  }

  mutating func write(unknown fields: [PSBTUnknownField]) {
    for field in fields {
      write(prefixed: field.key)
      write(prefixed: field.value)
    }
  }

  mutating func writeSeparator() {
    write(0 as UInt8)
  }
}
