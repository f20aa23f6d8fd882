internal import ExactJSON

/// The fields of one JSON object, and where in the document the object is.
struct JSONFields {
  private let object: JSONObject
  private let path: String

  /// Refuses an object that has a field with another name.
  init(
    _ object: JSONObject, at path: String = "", allowed: [String]
  ) throws(FilecoinJSONError) {
    self.object = object
    self.path = path
    for member in object.members where !allowed.contains(member.key) {
      throw error(.unknownField, in: member.key)
    }
  }

  /// The path to a field.
  func place(of name: String) -> String {
    path.isEmpty ? name : path + "." + name
  }

  func error(_ reason: FilecoinJSONError.Reason, in name: String) -> FilecoinJSONError {
    FilecoinJSONError(field: place(of: name), reason: reason)
  }

  /// Whether a field is there and not null.
  func has(_ name: String) -> Bool {
    switch object[name] {
    case .none, .some(.null): false
    case .some: true
    }
  }

  private func required(_ name: String) throws(FilecoinJSONError) -> JSON {
    guard let value = object[name] else { throw error(.missing, in: name) }
    return value
  }

  func string(_ name: String) throws(FilecoinJSONError) -> String {
    guard let text = try required(name).string else { throw error(.notAString, in: name) }
    return text
  }
}

// The kinds of values.
extension JSONFields {
  func unsigned(_ name: String) throws(FilecoinJSONError) -> UInt64 {
    guard let value = try required(name).number?.uint64 else { throw error(.notANumber, in: name) }
    return value
  }

  func signed(_ name: String) throws(FilecoinJSONError) -> Int64 {
    guard let value = try required(name).number?.int64 else { throw error(.notANumber, in: name) }
    return value
  }

  func address(_ name: String) throws(FilecoinJSONError) -> Address {
    let text = try string(name)
    do { return try Address(text: text) } catch { throw self.error(.address(error), in: name) }
  }

  func amount(_ name: String) throws(FilecoinJSONError) -> TokenAmount {
    let text = try string(name)
    do { return try TokenAmount(decimal: text) } catch {
      throw self.error(.amount(error), in: name)
    }
  }

  /// Bytes in base64; null or nothing for none.
  func bytes(
    _ name: String, atMost limit: Int = CBORReader.maximumBytes
  ) throws(FilecoinJSONError) -> [UInt8] {
    guard has(name) else { return [] }
    let text = try string(name)
    let bytes: [UInt8]
    do { bytes = try Base64.decode(text) } catch { throw self.error(.base64(error), in: name) }
    guard bytes.count <= limit else { throw error(.tooLong(bytes.count, limit: limit), in: name) }
    return bytes
  }

  func object(_ name: String) throws(FilecoinJSONError) -> JSONObject {
    guard let object = try required(name).object else { throw error(.notAnObject, in: name) }
    return object
  }

  /// A list of objects; null or nothing for none.
  func objects(
    _ name: String, atMost limit: Int
  ) throws(FilecoinJSONError) -> [JSONObject] {
    guard has(name) else { return [] }
    guard let list = try required(name).array else { throw error(.notAList, in: name) }
    guard list.count <= limit else { throw error(.tooLong(list.count, limit: limit), in: name) }
    var objects: [JSONObject] = []
    for (index, element) in list.enumerated() {
      guard let object = element.object else {
        throw error(.notAnObject, in: "\(name).\(index)")
      }
      objects.append(object)
    }
    return objects
  }

  func signature(_ name: String) throws(FilecoinJSONError) -> FilecoinSignature {
    let fields = try JSONFields(
      object(name), at: place(of: name), allowed: ["Type", "Data"])
    let number = try fields.unsigned("Type")
    guard let type = UInt8(exactly: number).flatMap(FilecoinSignature.Kind.init) else {
      throw fields.error(.unknownSignatureType(number), in: "Type")
    }
    let data = try fields.bytes("Data", atMost: FilecoinSignature.maximumBytes - 1)
    return FilecoinSignature(type: type, data: data)
  }
}

extension JSON {
  /// Bytes in base64, as Go writes a byte slice: null for none.
  static func bytes(_ bytes: [UInt8]) -> JSON {
    bytes.isEmpty ? .null : .string(Base64.encode(bytes, .standard))
  }

  static func signature(_ signature: FilecoinSignature) -> JSON {
    [
      "Type": .number(signature.type.rawValue),
      "Data": .string(Base64.encode(signature.data, .standard)),
    ]
  }
}
