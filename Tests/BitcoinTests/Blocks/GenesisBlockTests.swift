import Bitcoin
import TestSupport
import Testing

@Suite("The first blocks of the chains")
struct GenesisBlockTests {
  @Test("has the well-known hash", arguments: GenesisBlock.all)
  func hash(genesis: GenesisBlock) throws {
    #expect(try genesis.block.hash.description == genesis.hash)
  }

  @Test("has a merkle root that is the name of its one transaction", arguments: GenesisBlock.all)
  func merkleRoot(genesis: GenesisBlock) throws {
    let block = try genesis.block
    #expect(block.transactions[0].txid.description == GenesisBlock.merkleRoot)
    #expect(try block.checkMerkleRoot() == block.header.merkleRoot)
    #expect(throws: Never.self) { try block.checkWitnessCommitment() }
  }

  @Test("has 285 bytes without a witness", arguments: GenesisBlock.all)
  func sizes(genesis: GenesisBlock) throws {
    let block = try genesis.block
    #expect(block.encoded.count == 285)
    #expect(block.encodedSize == 285)
    #expect(block.sizeWithoutWitness == 285)
    #expect(block.weight == 4 * 285)
    #expect(try Block(decoding: block.encoded) == block)
  }

  @Test("has proof of work for its own chain", arguments: GenesisBlock.all)
  func proofOfWork(genesis: GenesisBlock) throws {
    let header = try genesis.block.header
    #expect(throws: Never.self) { try header.checkProofOfWork(limit: .limit(of: genesis.network)) }
  }

  @Test("has none with another nonce", arguments: GenesisBlock.all)
  func otherNonce(genesis: GenesisBlock) throws {
    var header = try genesis.block.header
    let target = try header.bits.target
    repeat { header.nonce += 1 } while target.isMet(by: header.hash)
    let fault = ProofOfWorkError.hashAboveTarget(hash: header.hash, target: target)
    #expect(throws: fault) { try header.checkProofOfWork(limit: .limit(of: genesis.network)) }
    #expect(fault.rejectReason == "high-hash")
  }

  @Test(
    "regtest's target is too easy for every other chain", arguments: GenesisBlock.all.dropLast())
  func limit(genesis: GenesisBlock) throws {
    let header = try GenesisBlock.regtest.block.header
    let limit = Target.limit(of: genesis.network)
    let fault = ProofOfWorkError.targetAboveLimit(target: try header.bits.target, limit: limit)
    #expect(throws: fault) { try header.checkProofOfWork(limit: limit) }
  }

  @Test("a header with one bit flipped has another hash", arguments: 0..<80)
  func flippedBit(index: Int) throws {
    let header = try GenesisBlock.all[0].block.header
    var bytes = header.encoded
    bytes[index] ^= 1
    let other = try BlockHeader(decoding: bytes)
    #expect(other.encoded == bytes)
    #expect(other != header)
    #expect(other.hash != header.hash)
  }
}
