/// A field of unknown type: kept and passed on.
public struct PSBTUnknownField: PSBTEntry {
  /// The whole key, its type included.
  public let key: [UInt8]
  /// The value.
  public let value: [UInt8]

  init(key: [UInt8], value: [UInt8]) {
    self.key = key
    self.value = value
  }

  init(keyData: [UInt8], value: [UInt8]) {
    self.init(key: keyData, value: value)
  }

  var keyData: [UInt8] { key }
}

/// A proprietary field, defined by some program for its own use: kept and passed on.
public struct PSBTProprietaryField: PSBTEntry {
  /// The identifier of its author.
  public let identifier: [UInt8]
  /// The author's own number for its type.
  public let subtype: UInt32
  /// The rest of the key.
  public let subkey: [UInt8]
  /// The value.
  public let value: [UInt8]

  /// Describes a field.
  public init(identifier: [UInt8], subtype: UInt32, subkey: [UInt8] = [], value: [UInt8]) {
    self.identifier = identifier
    self.subtype = subtype
    self.subkey = subkey
    self.value = value
  }

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    var reader = ByteReader(keyData)
    do throws(CodecError) {
      identifier = try reader.readPrefixedBytes()
      subtype = UInt32(try reader.readCompactSize())
      subkey = try reader.readBytes(count: reader.remaining)
    } catch {
      throw .key(error)
    }
    self.value = value
  }

  var keyData: [UInt8] {
    var buffer = ByteBuffer()
    buffer.write(prefixed: identifier)
    buffer.write(compactSize: Int(subtype))
    buffer.write(subkey)
    return buffer.bytes
  }
}
