import Bitcoin
import TestSupport
import Testing

@Suite("Blocks (BOLT3, appendix B)", .enabled(if: Vectors.arePresent, Vectors.absence))
struct BlockTests {
  struct Funding: Decodable, Sendable, CustomTestStringConvertible {
    let block0: HexBytes
    let block1: HexBytes
    let block1CoinbaseTransaction: HexBytes
    let inputTxid: String

    var testDescription: String { "the chain of \(inputTxid)" }
  }

  static let cases = Result { try Vectors.cases(of: .bolt3, kind: "funding", as: Funding.self) }

  @Test("block 0 is regtest's first", arguments: try cases.get())
  func genesis(funding: Funding) throws {
    let block = try Block(decoding: funding.block0.bytes)
    #expect(block == (try GenesisBlock.regtest.block))
    #expect(block.encoded == funding.block0.bytes)
  }

  @Test("block 1 follows it and is valid in itself", arguments: try cases.get())
  func next(funding: Funding) throws {
    let block = try Block(decoding: funding.block1.bytes)
    #expect(block.header.previousBlock.description == GenesisBlock.regtest.hash)
    #expect(block.encoded == funding.block1.bytes)
    #expect(block.transactions.map(\.encoded) == [funding.block1CoinbaseTransaction.bytes])
    #expect(block.transactions.map(\.txid.description) == [funding.inputTxid])
    try block.header.checkProofOfWork(limit: .limit(of: .regtest))
    try block.checkMerkleRoot()
    try block.checkWitnessCommitment()
    #expect(block.weight == 4 * funding.block1.bytes.count)
  }

  @Test("block 1 with another coinbase does not match its header", arguments: try cases.get())
  func otherCoinbase(funding: Funding) throws {
    var block = try Block(decoding: funding.block1.bytes)
    block.transactions[0].lockTime = LockTime(rawValue: 1)
    let computed = MerkleRoot(block.transactions[0].txid.digest)
    let fault = MerkleRootError.mismatch(header: block.header.merkleRoot, computed: computed)
    #expect(throws: fault) { try block.checkMerkleRoot() }
    #expect(fault.rejectReason == "bad-txnmrklroot")
  }

  @Test("block 1 with its coinbase twice keeps its name and is refused", arguments: try cases.get())
  func twin(funding: Funding) throws {
    let block = try Block(decoding: funding.block1.bytes)
    var header = block.header
    let three = Block(header: header, transactions: try Self.threeTransactions(block))
    header.merkleRoot = MerkleRoot(three.merkleTree.root)
    let honest = Block(header: header, transactions: three.transactions)
    let twin = Block(
      header: header, transactions: three.transactions + three.transactions.suffix(1))
    #expect(try honest.checkMerkleRoot() == header.merkleRoot)
    #expect(twin.hash == honest.hash)
    #expect(throws: MerkleRootError.duplicatedTransactions) { try twin.checkMerkleRoot() }
    #expect(MerkleRootError.duplicatedTransactions.rejectReason == "bad-txns-duplicate")
  }

  @Test("block 1 cut short anywhere is refused", arguments: try cases.get())
  func truncated(funding: Funding) throws {
    let bytes = funding.block1.bytes
    for count in 0..<bytes.count {
      #expect(throws: CodecError.self) { try Block(decoding: Array(bytes[..<count])) }
    }
    #expect(throws: CodecError.trailingBytes(offset: bytes.count, count: 1)) {
      try Block(decoding: bytes + [0])
    }
    #expect(throws: CodecError.truncated(offset: 76, needed: 4)) {
      try Block(decoding: Array(bytes[..<79]))
    }
  }

  private static func threeTransactions(_ block: Block) throws -> [Transaction] {
    try #require(block.transactions.count == 1)
    return (0..<3 as Range<UInt32>).map { number in
      var transaction = block.transactions[0]
      transaction.lockTime = LockTime(rawValue: number)
      return transaction
    }
  }
}
