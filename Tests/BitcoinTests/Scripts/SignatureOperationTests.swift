import Bitcoin
import Testing

@Suite("Signature operations in a script")
struct SignatureOperationTests {
  @Test(
    "a multisig costs as many as the number before it says, from 1 to 16, or else 20",
    arguments: [
      (.push1, 1), (.push2, 2), (.push16, 16), (.push0, 20), (.pushNegative1, 20), (.dup, 20),
    ] as [(Opcode, Int)])
  func multisig(before: Opcode, exact: Int) {
    let script = ScriptBuilder().adding(before).adding(.checkMultisig).script
    #expect(script.signatureOperations(isExact: true) == exact)
    #expect(script.signatureOperations(isExact: false) == 20)
  }

  @Test("a multisig with nothing before it costs 20")
  func alone() {
    let script = ScriptBuilder().adding(.checkMultisigVerify).script
    #expect(script.signatureOperations(isExact: true) == 20)
  }

  @Test("all before an unreadable part are counted")
  func broken() {
    let script = ScriptBuilder().adding(.checkSig).adding(.checkSigVerify).script
    let broken = Script(script.bytes + [Opcode.pushData1.rawValue, 2, Opcode.checkSig.rawValue])
    #expect(script.signatureOperations(isExact: true) == 2)
    #expect(broken.signatureOperations(isExact: true) == 2)
  }
}
