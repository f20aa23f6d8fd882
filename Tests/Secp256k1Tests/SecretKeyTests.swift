import Secp256k1
import TestSupport
import Testing

@Suite("Secret keys")
struct SecretKeyTests {
  @Test("every number from 1 to the order less one is a key")
  func inRange() throws {
    #expect(array(of: try SecretKey(Curve.scalar(1)).exportBytes()) == array(of: Curve.scalar(1)))
    let last = try Curve.order(adding: -1)
    #expect(array(of: try SecretKey(last).exportBytes()) == array(of: last))
  }

  @Test("zero is not a key")
  func zero() {
    #expect(throws: SecretKeyError.zero) { try SecretKey(Curve.scalar(0)) }
    #expect(throws: SecretKeyError.zero) { try SecretKey([UInt8](repeating: 0, count: 32)) }
  }

  @Test("the order and the numbers above it are not keys", arguments: [0, 1, 190])
  func outOfRange(difference: Int) throws {
    let bytes = try Curve.order(adding: difference)
    #expect(throws: SecretKeyError.notBelowCurveOrder) { try SecretKey(bytes) }
  }

  @Test("the largest number of 32 bytes is not a key")
  func largest() {
    let bytes = [UInt8](repeating: 0xff, count: 32)
    #expect(throws: SecretKeyError.notBelowCurveOrder) { try SecretKey(bytes) }
  }

  @Test("a key has 32 bytes", arguments: [0, 31, 33])
  func length(count: Int) {
    #expect(throws: SecretKeyError.wrongLength(count)) {
      try SecretKey([UInt8](repeating: 1, count: count))
    }
  }

  @Test("keys that differ in one byte are not equal", arguments: 0..<32)
  func unequal(place: Int) throws {
    var bytes = [UInt8](repeating: 1, count: 32)
    let key = try SecretKey(bytes)
    #expect(try key == SecretKey(bytes))
    bytes[place] = 2
    #expect(try key != SecretKey(bytes))
  }

  @Test("key 1 has the generator as its public key, and the order less one its mirror image")
  func generator() throws {
    let one = try SecretKey(Curve.scalar(1))
    #expect(hex(of: one.publicKey.compressed) == "02" + Curve.generatorX)
    #expect(
      hex(of: one.publicKey.uncompressed) == "04" + Curve.generatorX + Curve.generatorY)
    let last = try SecretKey(Curve.order(adding: -1))
    #expect(hex(of: last.publicKey.compressed) == "03" + Curve.generatorX)
    #expect(one.xOnlyPublicKey == last.xOnlyPublicKey)
    #expect(one.negated == last)
    #expect(one.negated.negated == one)
    #expect(one != last)
  }

  @Test("adding a tweak to the secret and to the public key gives the same key")
  func adding() throws {
    let secret = try SecretKey(Curve.scalar(5))
    let tweak = Curve.scalar(6)
    let sum = try secret.adding(tweak: tweak)
    #expect(sum == (try SecretKey(Curve.scalar(11))))
    #expect(try secret.publicKey.adding(tweak: tweak) == sum.publicKey)
    #expect(try secret.adding(tweak: Curve.scalar(0)) == secret)
  }

  @Test("a tweak at the order is refused")
  func tweakOutOfRange() throws {
    let secret = try SecretKey(Curve.scalar(5))
    let order = try Curve.order
    #expect(throws: TweakError.notBelowCurveOrder) { try secret.adding(tweak: order) }
    #expect(throws: TweakError.notBelowCurveOrder) { try secret.publicKey.adding(tweak: order) }
  }

  @Test("a tweak that cancels the key is refused")
  func cancellingTweak() throws {
    let secret = try SecretKey(Curve.scalar(5))
    let opposite = secret.negated.exportBytes()
    #expect(throws: TweakError.sumIsZero) { try secret.adding(tweak: opposite) }
    #expect(throws: TweakError.sumIsZero) { try secret.publicKey.adding(tweak: opposite) }
  }
}
