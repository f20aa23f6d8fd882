import Secp256k1
import Synchronization
import Testing

@Suite("Secret keys keep their secret")
struct SecrecyTests {
  /// What a test saw of a key's memory after the last copy was released.
  final class Witness: Sendable {
    let sightings = Mutex<[[UInt8]]>([])

    func see(_ bytes: UnsafeRawBufferPointer) {
      sightings.withLock { $0.append(Array(bytes)) }
    }
  }

  static let secret = [UInt8](repeating: 0xa7, count: 32)

  @Test("the memory is overwritten when the last copy is released, and not before")
  func wiping() throws {
    let witness = Witness()
    var first: SecretKey? = try SecretKey(Self.secret.span, observingRelease: witness.see)
    var second = first
    let before = first?.withExportedBytes { Array($0) }
    #expect(before == Self.secret)
    first = nil
    #expect(witness.sightings.withLock { $0 } == [])
    #expect(second?.withExportedBytes { Array($0) } == Self.secret)
    second = nil
    #expect(witness.sightings.withLock { $0 } == [[UInt8](repeating: 0, count: 32)])
  }

  @Test("the memory of a refused key is overwritten too")
  func wipingAfterRefusal() {
    let witness = Witness()
    let bytes = [UInt8](repeating: 0xff, count: 32)
    #expect(throws: SecretKeyError.notBelowCurveOrder) {
      try SecretKey(bytes.span, observingRelease: witness.see)
    }
    #expect(witness.sightings.withLock { $0 } == [[UInt8](repeating: 0, count: 32)])
  }

  @Test("no way of printing shows a byte")
  func printing() throws {
    let key = try SecretKey(Self.secret)
    var dumped = ""
    dump(key, to: &dumped)
    dump([key], to: &dumped)
    for text in [String(describing: key), String(reflecting: key), "\(key)", dumped] {
      #expect(!text.lowercased().contains("a7"))
      #expect(!text.contains("167"))
      #expect(!text.contains("0x"))
    }
    #expect(Mirror(reflecting: key).children.isEmpty)
  }
}
