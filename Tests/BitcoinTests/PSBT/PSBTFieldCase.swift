import Bitcoin
import Secp256k1
import Testing

/// A field put into one map of a small PSBT, and what must come of it.
struct FieldCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let map: PSBTMap
  let type: UInt8
  var key: [UInt8] = []
  let value: [UInt8]
  let fault: PSBTFieldFault?

  init(
    _ name: String, _ map: PSBTMap, _ type: UInt8, key: [UInt8] = [], _ value: [UInt8],
    _ fault: PSBTFieldFault? = nil
  ) {
    testDescription = name
    self.map = map
    self.type = type
    self.key = key
    self.value = value
    self.fault = fault
  }

  /// A PSBT of one input and one output that has the field.
  func psbt(twice: Bool = false) -> (bytes: [UInt8], place: PSBTPlace) {
    var bytes: [UInt8] = Array("psbt".utf8) + [0xff, 1, 0, 60]
    bytes += [2, 0, 0, 0, 1] + zeros(36) + [0] + ones(4)
    bytes += [1] + zeros(8) + [0] + zeros(4)
    var offset = 0
    for each in [PSBTMap.global, .input(0), .output(0)] {
      if each == map {
        offset = bytes.count
        bytes += twice ? field + field : field
      }
      bytes.append(0)
    }
    let place = twice ? offset + field.count : offset
    return (bytes, PSBTPlace(map: map, keyType: UInt64(type), offset: place))
  }

  private var field: [UInt8] {
    [UInt8(key.count + 1), type] + key + [UInt8(value.count)] + value
  }
}

func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
func ones(_ count: Int) -> [UInt8] { [UInt8](repeating: 0xff, count: count) }

/// The generator's compressed form: a well-known key.
let generator: [UInt8] = [
  0x02, 0x79, 0xbe, 0x66, 0x7e, 0xf9, 0xdc, 0xbb, 0xac, 0x55, 0xa0, 0x62, 0x95, 0xce, 0x87, 0x0b,
  0x07, 0x02, 0x9b, 0xfc, 0xdb, 0x2d, 0xce, 0x28, 0xd9, 0x59, 0xf2, 0x81, 0x5b, 0x16, 0xf8, 0x17,
  0x98,
]
private let badKey: [UInt8] = [2] + ones(32)
private let signature: [UInt8] = [0x30, 6, 2, 1, 1, 2, 1, 1, 1]
private let origin: [UInt8] = [0xde, 0xad, 0xbe, 0xef, 1, 0, 0, 0x80]
private let masterKey: [UInt8] = [4, 0x88, 0xb2, 0x1e] + zeros(41) + generator
private let childOfNobody: [UInt8] = [4, 0x88, 0xb2, 0x1e, 0, 1] + zeros(39) + generator

extension FieldCase {
  /// Fields that Bitcoin Core reads.
  static let good: [FieldCase] = [
    FieldCase("extended key", .global, 0x01, key: masterKey, origin),
    FieldCase("version zero", .global, 0xfb, zeros(4)),
    FieldCase("proprietary global field", .global, 0xfc, key: [2, 7, 7, 5, 9], [1]),
    FieldCase("unknown global field", .global, 0x02, key: [1], [2]),
    FieldCase("partial signature", .input(0), 0x02, key: generator, signature),
    FieldCase("hash type", .input(0), 0x03, [3, 0, 0, 0]),
    FieldCase("empty redeem script", .input(0), 0x04, []),
    FieldCase("derivation", .input(0), 0x06, key: generator, origin),
    FieldCase("final witness", .input(0), 0x08, [2, 0, 1, 7]),
    FieldCase("RIPEMD-160 preimage", .input(0), 0x0a, key: zeros(20), [1, 2]),
    FieldCase("SHA-256 preimage", .input(0), 0x0b, key: zeros(32), [1, 2]),
    FieldCase("HASH160 preimage", .input(0), 0x0c, key: zeros(20), []),
    FieldCase("HASH256 preimage", .input(0), 0x0d, key: zeros(32), [1]),
    FieldCase("taproot signature", .input(0), 0x13, zeros(64)),
    FieldCase("taproot signature with type", .input(0), 0x13, zeros(65)),
    FieldCase("leaf signature", .input(0), 0x14, key: zeros(64), zeros(64)),
    FieldCase("leaf", .input(0), 0x15, key: zeros(33 + 32), [0x51, 0xc0]),
    FieldCase("taproot derivation", .input(0), 0x16, key: zeros(32), [1] + ones(32) + origin),
    FieldCase("internal key", .input(0), 0x17, ones(32)),
    FieldCase("merkle root", .input(0), 0x18, ones(32)),
    FieldCase("participants", .input(0), 0x1a, key: generator, generator + generator),
    FieldCase("nonce", .input(0), 0x1b, key: generator + generator, zeros(66)),
    FieldCase("nonce for a leaf", .input(0), 0x1b, key: generator + generator + ones(32), ones(66)),
    FieldCase("signature share", .input(0), 0x1c, key: generator + generator, zeros(32)),
    FieldCase("field of version 2", .input(0), 0x0e, zeros(32)),
    FieldCase("output's derivation", .output(0), 0x02, key: generator, origin),
    FieldCase("output's internal key", .output(0), 0x05, ones(32)),
    FieldCase("tree", .output(0), 0x06, [1, 0xc0, 1, 0x51, 2, 0xc0, 0, 2, 0xc2, 0]),
    FieldCase("tree of one leaf", .output(0), 0x06, [0, 0xc0, 1, 0x51]),
    FieldCase("output's participants", .output(0), 0x08, key: generator, []),
  ]

  /// Fields that Bitcoin Core refuses, each one change away from one that it reads.
  static let bad: [FieldCase] = [
    FieldCase("short extended key", .global, 0x01, key: zeros(77), origin, .keyLength(77)),
    FieldCase(
      "master with parent", .global, 0x01, key: childOfNobody, origin, .masterKeyWithParent),
    FieldCase(
      "extended key off the curve", .global, 0x01, key: zeros(45) + badKey, origin,
      .publicKey(.notOnCurve)),
    FieldCase("version two", .global, 0xfb, [2, 0, 0, 0], .unsupportedVersion(2)),
    FieldCase("version with a key", .global, 0xfb, key: [0], zeros(4), .keyLength(1)),
    FieldCase(
      "proprietary without subtype", .global, 0xfc, key: [1, 7], [1],
      .key(.truncated(offset: 72, needed: 1))),
    FieldCase(
      "signature of a key off the curve", .input(0), 0x02, key: badKey, signature,
      .publicKey(.notOnCurve)),
    FieldCase(
      "signature of half a key", .input(0), 0x02, key: zeros(32), signature, .keyLength(32)),
    FieldCase(
      "empty signature", .input(0), 0x02, key: generator, [], .signatureEncoding),
    FieldCase(
      "signature of type 4", .input(0), 0x02, key: generator, signature.dropLast() + [4],
      .signatureEncoding),
    FieldCase(
      "signature with a negative R", .input(0), 0x02, key: generator,
      [0x30, 6, 2, 1, 0x81, 2, 1, 1, 1], .signatureEncoding),
    FieldCase(
      "hash type of three bytes", .input(0), 0x03, [1, 0, 0],
      .value(.truncated(offset: 72, needed: 4))),
    FieldCase(
      "hash type of five bytes", .input(0), 0x03, [1, 0, 0, 0, 0],
      .value(.trailingBytes(offset: 76, count: 1))),
    FieldCase("origin of no bytes", .input(0), 0x06, key: generator, [], .originLength(0)),
    FieldCase("origin of five bytes", .input(0), 0x06, key: generator, zeros(5), .originLength(5)),
    FieldCase(
      "witness with a byte too many", .input(0), 0x08, [1, 0, 9],
      .value(.trailingBytes(offset: 74, count: 1))),
    FieldCase("hash of 19 bytes", .input(0), 0x0a, key: zeros(19), [], .keyLength(19)),
    FieldCase("hash of 33 bytes", .input(0), 0x0d, key: zeros(33), [], .keyLength(33)),
    FieldCase("taproot signature of 63", .input(0), 0x13, zeros(63), .schnorrLength(63)),
    FieldCase("taproot signature of 66", .input(0), 0x13, zeros(66), .schnorrLength(66)),
    FieldCase("leaf signature's key", .input(0), 0x14, key: zeros(63), zeros(64), .keyLength(63)),
    FieldCase("leaf without version", .input(0), 0x15, key: zeros(33), [], .missingLeafVersion),
    FieldCase(
      "control block of 34", .input(0), 0x15, key: zeros(34), [0xc0], .controlBlockLength(34)),
    FieldCase(
      "taproot derivation that promises too many leaves", .input(0), 0x16, key: zeros(32),
      [2] + zeros(36), .value(.countBeyondInput(offset: 104, count: 2))),
    FieldCase(
      "taproot derivation without origin", .input(0), 0x16, key: zeros(32), [0], .originLength(0)),
    FieldCase(
      "internal key of 33 bytes", .input(0), 0x17, zeros(33),
      .value(.trailingBytes(offset: 104, count: 1))),
    FieldCase(
      "participants of 34 bytes", .input(0), 0x1a, key: generator, zeros(34),
      .participantsLength(34)),
    FieldCase(
      "nonce of 65 bytes", .input(0), 0x1b, key: generator + generator, zeros(65),
      .nonceLength(65)),
    FieldCase("empty tree", .output(0), 0x06, [], .emptyTree),
    FieldCase("half a tree", .output(0), 0x06, [1, 0xc0, 0], .unbalancedTree),
    FieldCase("two trees", .output(0), 0x06, [0, 0xc0, 0, 0, 0xc0, 0], .unbalancedTree),
    FieldCase(
      "tree whose leaf comes up too early", .output(0), 0x06,
      [2, 0xc0, 0, 1, 0xc0, 0, 2, 0xc0, 0], .unbalancedTree),
    FieldCase("tree too deep", .output(0), 0x06, [129, 0xc0, 0], .leafTooDeep(129)),
    FieldCase("odd leaf version", .output(0), 0x06, [0, 0xc1, 0], .leafVersion(0xc1)),
  ]
}
