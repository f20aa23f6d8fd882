/// Why a script does not let an output be spent; the raw value is Bitcoin Core's identifier,
/// `SCRIPT_ERR_…` without its prefix.
public enum ScriptError: String, Error, CaseIterable, Hashable, Sendable {
  /// The script ran to its end and left false on top of the stack.
  case evalFalse = "EVAL_FALSE"
  /// OP_RETURN was executed.
  case opReturn = "OP_RETURN"
  /// A number is longer than it may be, or not in its shortest form.
  case scriptNumber = "SCRIPTNUM"
  /// The script is longer than 10,000 bytes.
  case scriptSize = "SCRIPT_SIZE"
  /// A stack item is longer than 520 bytes.
  case pushSize = "PUSH_SIZE"
  /// The script has more than 201 operations.
  case operationCount = "OP_COUNT"
  /// The stacks hold more than 1,000 items.
  case stackSize = "STACK_SIZE"
  /// OP_CHECKMULTISIG requires a negative number of signatures, or more than it has keys.
  case signatureCount = "SIG_COUNT"
  /// OP_CHECKMULTISIG has a negative number of keys, or more than 20.
  case publicKeyCount = "PUBKEY_COUNT"
  /// OP_VERIFY found false.
  case verify = "VERIFY"
  /// OP_EQUALVERIFY found two different items.
  case equalVerify = "EQUALVERIFY"
  /// OP_CHECKMULTISIGVERIFY found a signature that is not valid.
  case checkMultisigVerify = "CHECKMULTISIGVERIFY"
  /// OP_CHECKSIGVERIFY found a signature that is not valid.
  case checkSigVerify = "CHECKSIGVERIFY"
  /// OP_NUMEQUALVERIFY found two different numbers.
  case numEqualVerify = "NUMEQUALVERIFY"
  /// An opcode is undefined, or a push runs past the end.
  case badOpcode = "BAD_OPCODE"
  /// The script contains an opcode that was disabled in 2010.
  case disabledOpcode = "DISABLED_OPCODE"
  /// An operation needs more items than the stack has.
  case invalidStackOperation = "INVALID_STACK_OPERATION"
  /// OP_FROMALTSTACK found the alternative stack empty.
  case invalidAltstackOperation = "INVALID_ALTSTACK_OPERATION"
  /// An OP_IF has no OP_ENDIF, or an OP_ENDIF or OP_ELSE no OP_IF, or the condition is missing.
  case unbalancedConditional = "UNBALANCED_CONDITIONAL"
  /// A lock in the script is negative.
  case negativeLockTime = "NEGATIVE_LOCKTIME"
  /// The transaction's lock is not as long as the script demands.
  case unsatisfiedLockTime = "UNSATISFIED_LOCKTIME"
  /// The hash type after a signature is undefined.
  case signatureHashType = "SIG_HASHTYPE"
  /// A signature is not strict DER.
  case signatureDER = "SIG_DER"
  /// A push is not in its shortest form.
  case minimalData = "MINIMALDATA"
  /// The scriptSig does more than push.
  case signaturePushOnly = "SIG_PUSHONLY"
  /// A signature has the higher of its two possible S values.
  case signatureHighS = "SIG_HIGH_S"
  /// The extra item that OP_CHECKMULTISIG takes is not empty.
  case signatureNullDummy = "SIG_NULLDUMMY"
  /// A public key is neither compressed nor uncompressed.
  case publicKeyType = "PUBKEYTYPE"
  /// More than one item is left at the end.
  case cleanStack = "CLEANSTACK"
  /// OP_IF decides by something other than empty or 01.
  case minimalIf = "MINIMALIF"
  /// A signature that is not valid is not empty.
  case signatureNullFail = "SIG_NULLFAIL"
  /// A reserved OP_NOP was executed.
  case discourageUpgradableNops = "DISCOURAGE_UPGRADABLE_NOPS"
  /// The witness version has no meaning yet.
  case discourageUpgradableWitnessProgram = "DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM"
  /// The leaf version has no meaning yet.
  case discourageUpgradableTaprootVersion = "DISCOURAGE_UPGRADABLE_TAPROOT_VERSION"
  /// The tapscript contains an OP_SUCCESS.
  case discourageOpSuccess = "DISCOURAGE_OP_SUCCESS"
  /// A tapscript's key has a length without meaning yet.
  case discourageUpgradablePublicKeyType = "DISCOURAGE_UPGRADABLE_PUBKEYTYPE"
  /// A program of version 0 has neither 20 nor 32 bytes.
  case witnessProgramWrongLength = "WITNESS_PROGRAM_WRONG_LENGTH"
  /// The witness is empty.
  case witnessProgramWitnessEmpty = "WITNESS_PROGRAM_WITNESS_EMPTY"
  /// The witness does not hold what the program commits to.
  case witnessProgramMismatch = "WITNESS_PROGRAM_MISMATCH"
  /// A native witness program is spent with an input script that is not empty.
  case witnessMalleated = "WITNESS_MALLEATED"
  /// A nested witness program is spent with more than its redeem script.
  case witnessMalleatedP2SH = "WITNESS_MALLEATED_P2SH"
  /// There is a witness, but no witness program.
  case witnessUnexpected = "WITNESS_UNEXPECTED"
  /// A key in segwit version 0 is not compressed.
  case witnessPublicKeyType = "WITNESS_PUBKEYTYPE"
  /// A Schnorr signature has neither 64 nor 65 bytes.
  case schnorrSignatureSize = "SCHNORR_SIG_SIZE"
  /// The hash type of a Schnorr signature is undefined, or is SIGHASH_SINGLE without an output at
  /// the input's index.
  case schnorrSignatureHashType = "SCHNORR_SIG_HASHTYPE"
  /// A Schnorr signature is not valid.
  case schnorrSignature = "SCHNORR_SIG"
  /// The control block is not 33 bytes and up to 128 hashes long.
  case taprootWrongControlSize = "TAPROOT_WRONG_CONTROL_SIZE"
  /// The tapscript checks more signatures than its witness's size allows.
  case tapscriptValidationWeight = "TAPSCRIPT_VALIDATION_WEIGHT"
  /// Tapscript has no OP_CHECKMULTISIG.
  case tapscriptCheckMultisig = "TAPSCRIPT_CHECKMULTISIG"
  /// OP_IF in a tapscript decides by something other than empty or 01.
  case tapscriptMinimalIf = "TAPSCRIPT_MINIMALIF"
  /// A tapscript's key is empty.
  case tapscriptEmptyPublicKey = "TAPSCRIPT_EMPTY_PUBKEY"
  /// OP_CODESEPARATOR is in a script before segwit.
  case opCodeSeparator = "OP_CODESEPARATOR"
  /// A signature is contained in the script that it signs.
  case signatureFindAndDelete = "SIG_FINDANDDELETE"

  /// Bitcoin Core's identifier for the error, such as `SIG_NULLDUMMY`.
  public var identifier: String { rawValue }
}
