import ExactJSON
import Filecoin
import Foundation
import TestSupport
import Testing

/// One of the published answers: it has a name that a failing test shows.
protocol NamedVector: Decodable, Sendable, CustomTestStringConvertible {
  var id: String { get }
}

extension NamedVector {
  var testDescription: String { id }
}

/// The sections of the published file that have a fixed shape.
struct VoucherVectors: Decodable {
  let vouchers: [VoucherVector]
  let params: [ParamsVector]
  let digests: [DigestVector]
  let signatures: [SignatureVector]
  let keys: [KeyVector]
  let addresses: [AddressVector]
  let invalidAddresses: [InvalidAddressVector]
  let actorAddresses: [ActorAddressVector]
  let amounts: [AmountVector]
  let bigints: [BigIntegerVector]

  /// The cases of a section; none when the published vectors are absent.
  static func cases<Case>(_ section: KeyPath<Self, [Case]>) throws -> [Case] {
    guard Vectors.arePresent else { return [] }
    return try Vectors.document(.voucher, as: Self.self)[keyPath: section]
  }
}

/// A case of a section whose fields are what a node would print.
struct JSONVector: Sendable, CustomTestStringConvertible {
  let id: String
  let fields: JSONObject

  var testDescription: String { id }

  /// The cases of a section; none when the published vectors are absent.
  static func cases(_ section: String) throws -> [JSONVector] {
    guard Vectors.arePresent else { return [] }
    let data = try Data(contentsOf: Vectors.folder.appending(path: "voucher.json"))
    let cases = try JSON(parsing: Array(data))[section]?.array ?? []
    return cases.compactMap(\.object).map { fields in
      JSONVector(id: fields["id"]?.string ?? "", fields: fields)
    }
  }

  subscript(name: String) -> JSON? { fields[name] }

  func object(_ name: String) throws -> JSONObject {
    try #require(fields[name]?.object)
  }
}

extension JSON {
  /// The bytes that a vector writes in hexadecimal.
  func hexBytes() throws -> [UInt8] {
    try TestSupport.bytes(fromHex: #require(string))
  }
}

extension AddressNetwork {
  /// The network that the text of an address names.
  init(of text: String) {
    self = text.hasPrefix("f") ? .main : .test
  }
}
