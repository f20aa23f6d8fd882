import Bitcoin

/// Spends for the script engine, each written as `EngineSpend` reads it.
extension Seeds {
  struct Spend {
    var choice: UInt8 = 0
    var program: [UInt8]
    var scriptSig: [UInt8] = []
    var witness: [[UInt8]] = []

    var bytes: [UInt8] {
      var sink = ByteBuffer()
      sink.write(choice)
      Script(program).encode(to: &sink)
      Script(scriptSig).encode(to: &sink)
      sink.write(UInt32(0xffff_fffe))
      sink.write(UInt32(100))
      for item in witness { Script(item).encode(to: &sink) }
      return sink.bytes
    }
  }

  /// The inputs of stories, and scripts with every operation.
  static var spends: [Spend] {
    get throws { try written + opcodes }
  }

  private static var written: [Spend] {
    get throws {
      try transactions.flatMap { transaction in
        transaction.inputs.map { input in
          let script = input.witness.items.last.map { Script($0) } ?? Script()
          return Spend(
            program: Script.payToWitnessScriptHash(of: script).bytes,
            scriptSig: input.scriptSig.bytes, witness: input.witness.items)
        }
      }
    }
  }

  private static var opcodes: [Spend] {
    (0...UInt8.max).map { opcode in
      let script = [0x51, 0x52, 0x53, opcode, 0x51]
      return opcode.isMultiple(of: 2)
        ? Spend(choice: opcode, program: script)
        : Spend(
          program: Script.payToWitnessScriptHash(of: Script(script)).bytes, witness: [[1], script])
    }
  }
}
