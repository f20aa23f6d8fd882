/// A key and its value as a map has them, not yet interpreted.
struct PSBTRecord {
  let place: PSBTPlace
  /// The key without its length.
  let key: [UInt8]
  /// The key without its type.
  let keyData: [UInt8]
  let value: [UInt8]
  /// The offset of the key's data.
  let keyOffset: Int
  /// The offset of the value.
  let valueOffset: Int

  /// Gives the value of a field whose key is its type alone.
  func single<Value: PSBTValue>(_: Value.Type = Value.self) throws(PSBTError) -> Value {
    guard keyData.isEmpty else { throw .field(place, .keyLength(keyData.count)) }
    do { return try Value(psbtValue: value) } catch { throw located(error) }
  }

  /// Gives the entry of a field that a map may have more than once.
  func entry<Entry: PSBTEntry>(_: Entry.Type = Entry.self) throws(PSBTError) -> Entry {
    do { return try Entry(keyData: keyData, value: value) } catch { throw located(error) }
  }

  /// The record as a field of unknown type.
  var unknown: PSBTUnknownField { PSBTUnknownField(key: key, value: value) }

  private func located(_ fault: PSBTFieldFault) -> PSBTError {
    .field(place, fault.moved(key: keyOffset, value: valueOffset))
  }
}

extension ByteReader {
  /// Reads a map up to its separator, and passes each record to `take`.
  mutating func readMap(
    _ map: PSBTMap, _ take: (PSBTRecord) throws(PSBTError) -> Void
  ) throws(PSBTError) {
    var seen: Set<[UInt8]> = []
    while remaining > 0 {
      guard let record = try readRecord(of: map, seen: &seen) else { return }
      try take(record)
    }
    throw .missingSeparator(map)
  }

  /// Reads a record; `nil` at the separator.
  private mutating func readRecord(
    of map: PSBTMap, seen: inout Set<[UInt8]>
  ) throws(PSBTError) -> PSBTRecord? {
    let start = offset
    let key = try readBytes(of: map)
    guard !key.isEmpty else { return nil }
    let keyEnd = offset
    let (type, keyData) = try Self.split(key, at: keyEnd - key.count, map: map)
    let place = PSBTPlace(map: map, keyType: type, offset: start)
    guard seen.insert(key).inserted else { throw .duplicateKey(place) }
    let value = try readBytes(of: map)
    return PSBTRecord(
      place: place, key: key, keyData: keyData, value: value, keyOffset: keyEnd - keyData.count,
      valueOffset: offset - value.count)
  }

  private mutating func readBytes(of map: PSBTMap) throws(PSBTError) -> [UInt8] {
    do { return try readPrefixedBytes() } catch { throw .malformed(map, error) }
  }

  private static func split(
    _ key: [UInt8], at offset: Int, map: PSBTMap
  ) throws(PSBTError) -> (type: UInt64, data: [UInt8]) {
    var reader = ByteReader(key)
    do {
      let type = try reader.readCompactSize()
      return (type, Array(key[reader.offset...]))
    } catch {
      throw .malformed(map, error.moved(by: offset))
    }
  }
}
