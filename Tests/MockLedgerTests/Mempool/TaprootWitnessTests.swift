import Bitcoin
import Hashing
import Secp256k1
import Testing

@testable import MockLedger

/// A taproot output with one leaf, spent by that leaf.
private struct LeafSpend {
  let output: Script
  let leaf: Script
  let control: [UInt8]

  init(leaf: Script) throws {
    self.leaf = leaf
    let secret = try SecretKey([UInt8](repeating: 0, count: 31) + [3])
    let internalKey = secret.xOnlyPublicKey
    let bytes = (0..<32).map { internalKey.bytes[$0] }
    let tweak = Taproot.tweak(internalKey: bytes, root: Taproot.leafHash(of: leaf))
    let tweaked = try internalKey.tweaked(by: tweak.bytes)
    output = .payToTaproot((0..<32).map { tweaked.key.bytes[$0] })
    control = [Taproot.tapscriptLeafVersion | tweaked.parity.rawValue] + bytes
  }
}

@Suite("A taproot witness, as the mempool judges it")
struct TaprootWitnessTests {
  @Test("has no annex")
  func annex() throws {
    var scene = Scene()
    let spend = try LeafSpend(leaf: Script([Opcode.push1.rawValue]))
    var transaction = scene.spending(of: spend.output, witness: [spend.leaf.bytes, spend.control])
    #expect(scene.ledger.refusal(of: transaction) == nil)
    transaction.inputs[0].witness.items.append([0x50])
    let refusal = scene.ledger.refusal(of: transaction)
    #expect(refusal == .nonstandardWitness(.annex(input: 0)))
    #expect(refusal?.rejectDetails == "bad-witness-nonstandard")
  }

  @Test("has items of at most 80 bytes besides its leaf")
  func itemSize() throws {
    var scene = Scene()
    let leaf = ScriptBuilder().adding(.drop).adding(number: 1).script
    let spend = try LeafSpend(leaf: leaf)
    let longest = [UInt8](repeating: 1, count: 80)
    var transaction = scene.spending(
      of: spend.output, witness: [longest, leaf.bytes, spend.control])
    #expect(scene.ledger.refusal(of: transaction) == nil)
    transaction.inputs[0].witness.items[0].append(1)
    #expect(
      scene.ledger.refusal(of: transaction)
        == .nonstandardWitness(.itemSize(input: 0, item: 0, size: 81, limit: 80)))
  }

  @Test("has a control block after its leaf")
  func controlBlock() throws {
    var scene = Scene()
    let spend = try LeafSpend(leaf: Script([Opcode.push1.rawValue]))
    var transaction = scene.spending(of: spend.output, witness: [spend.leaf.bytes, spend.control])
    #expect(scene.ledger.refusal(of: transaction) == nil)
    transaction.inputs[0].witness.items[1] = []
    #expect(
      scene.ledger.refusal(of: transaction) == .nonstandardWitness(.controlBlockMissing(input: 0)))
  }
}
