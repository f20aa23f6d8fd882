import Bitcoin
import Hashing
import TestSupport
import Testing

@Suite("Commitments to witnesses (BIP141)")
struct WitnessCommitmentTests {
  /// What every miner's template says for a block that holds nothing but its coinbase.
  static let emptyBlock = """
    6a24aa21a9ede2f61c3f71d1defd3fa999dfa36953755c690689799962b48bebd836974e8cf9
    """
  static let zeros = [UInt8](repeating: 0, count: 32)

  @Test("an empty block has the well-known commitment")
  func known() throws {
    let zero = try #require(Digest<32>(Self.zeros))
    let commitment = WitnessCommitment(witnessRoot: zero, reservedValue: Self.zeros)
    #expect(hex(of: commitment.script.bytes) == Self.emptyBlock)
    #expect(WitnessCommitment(commitment.script) == commitment)
  }

  @Test("a script that continues after the commitment still commits")
  func longer() throws {
    let script = try bytes(fromHex: Self.emptyBlock)
    #expect(WitnessCommitment(Script(script + [0x51])) == WitnessCommitment(Script(script)))
  }

  @Test("a script with one byte less or another head does not commit", arguments: 0..<6)
  func twin(index: Int) throws {
    var script = try bytes(fromHex: Self.emptyBlock)
    #expect(WitnessCommitment(Script(Array(script.dropLast()))) == nil)
    script[index] ^= 1
    #expect(WitnessCommitment(Script(script)) == nil)
  }

  /// A block whose second transaction has a witness, with a right commitment.
  static func committed() throws -> Block {
    var block = try GenesisBlock.regtest.block
    var spend = block.transactions[0]
    spend.inputs[0].previousOutput = OutPoint(txid: .zero, index: 7)
    spend.inputs[0].witness = Witness([[1, 2, 3]])
    block.transactions.append(spend)
    block.transactions[0].inputs[0].witness = Witness([zeros])
    try commit(&block)
    return block
  }

  /// Adds an output that commits, by the definition and not by the library's trees.
  static func commit(_ block: inout Block) throws {
    let leaves = zeros + block.transactions[1].wtxid.digest.array
    let root = SHA256.hash(SHA256.hash(leaves)).array
    let hash = SHA256.hash(SHA256.hash(root + zeros)).array
    let script = try bytes(fromHex: "6a24aa21a9ed") + hash
    block.transactions[0].outputs.append(
      TransactionOutput(value: .zero, scriptPubKey: Script(script)))
  }

  @Test("a right commitment is found and holds")
  func right() throws {
    #expect(throws: Never.self) { try Self.committed().checkWitnessCommitment() }
  }

  @Test("the last commitment counts")
  func last() throws {
    var block = try Self.committed()
    let wrong = TransactionOutput(
      value: .zero, scriptPubKey: Script(try bytes(fromHex: Self.emptyBlock)))
    block.transactions[0].outputs.insert(wrong, at: 0)
    #expect(throws: Never.self) { try block.checkWitnessCommitment() }
    block.transactions[0].outputs.append(wrong)
    let right = try #require(WitnessCommitment(block.transactions[0].outputs[2].scriptPubKey))
    let committed = try #require(WitnessCommitment(wrong.scriptPubKey))
    let fault = WitnessCommitmentError.mismatch(committed: committed.hash, computed: right.hash)
    #expect(throws: fault) { try block.checkWitnessCommitment() }
    #expect(fault.rejectReason == "bad-witness-merkle-match")
  }

  @Test("a changed witness does not match the commitment, and does not change the merkle root")
  func changedWitness() throws {
    var block = try Self.committed()
    let root = block.merkleTree
    block.transactions[1].inputs[0].witness = Witness([[1, 2, 4]])
    #expect(block.merkleTree == root)
    #expect { try block.checkWitnessCommitment() } throws: { error in
      guard case WitnessCommitmentError.mismatch = error else { return false }
      return true
    }
  }

  @Test("a changed witness of the coinbase changes the commitment, but not the witness root")
  func changedReservedValue() throws {
    var block = try Self.committed()
    let root = block.witnessMerkleRoot
    block.transactions[0].inputs[0].witness = Witness([[1] + Self.zeros.dropFirst()])
    #expect(block.witnessMerkleRoot == root)
    #expect(throws: WitnessCommitmentError.self) { try block.checkWitnessCommitment() }
  }

  @Test(
    "the reserved value is one item of 32 bytes",
    arguments: [[], [31], [33], [32, 32], [0, 32]] as [[Int]])
  func reservedValue(sizes: [Int]) throws {
    var block = try Self.committed()
    let items = sizes.map { [UInt8](repeating: 0, count: $0) }
    block.transactions[0].inputs[0].witness = Witness(items)
    let fault = WitnessCommitmentError.reservedValue(itemSizes: sizes)
    #expect(throws: fault) { try block.checkWitnessCommitment() }
    #expect(fault.rejectReason == "bad-witness-nonce-size")
  }

  @Test("a block that commits to no witnesses carries none", arguments: 0..<2)
  func unexpected(index: Int) throws {
    var block = try Self.committed()
    block.transactions[0].outputs.removeLast()
    for other in 0..<2 where other != index {
      block.transactions[other].inputs[0].witness = Witness()
    }
    let fault = WitnessCommitmentError.unexpectedWitness(transaction: index)
    #expect(throws: fault) { try block.checkWitnessCommitment() }
    #expect(fault.rejectReason == "unexpected-witness")
    block.transactions[index].inputs[0].witness = Witness()
    #expect(throws: Never.self) { try block.checkWitnessCommitment() }
  }
}
