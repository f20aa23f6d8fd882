/// The operations of Bitcoin's script that have a name.
///
/// The bytes 0x01 to 0x4b push that many bytes and have no name; from 0xbb on nothing is defined.
public enum Opcode: UInt8, CaseIterable, Sendable {
  /// Pushes an empty item, which is the number 0 and false.
  case push0 = 0x00
  /// Pushes as many bytes as the next byte says.
  case pushData1 = 0x4c
  /// Pushes as many bytes as the next two bytes say.
  case pushData2 = 0x4d
  /// Pushes as many bytes as the next four bytes say.
  case pushData4 = 0x4e
  /// Pushes the number -1.
  case pushNegative1 = 0x4f
  /// Fails if it is executed; counts as a push.
  case reserved = 0x50
  /// Pushes the number 1.
  case push1 = 0x51
  /// Pushes the number 2.
  case push2 = 0x52
  /// Pushes the number 3.
  case push3 = 0x53
  /// Pushes the number 4.
  case push4 = 0x54
  /// Pushes the number 5.
  case push5 = 0x55
  /// Pushes the number 6.
  case push6 = 0x56
  /// Pushes the number 7.
  case push7 = 0x57
  /// Pushes the number 8.
  case push8 = 0x58
  /// Pushes the number 9.
  case push9 = 0x59
  /// Pushes the number 10.
  case push10 = 0x5a
  /// Pushes the number 11.
  case push11 = 0x5b
  /// Pushes the number 12.
  case push12 = 0x5c
  /// Pushes the number 13.
  case push13 = 0x5d
  /// Pushes the number 14.
  case push14 = 0x5e
  /// Pushes the number 15.
  case push15 = 0x5f
  /// Pushes the number 16.
  case push16 = 0x60
  /// Does nothing.
  case nop = 0x61
  /// Fails if it is executed.
  case ver = 0x62
  /// Executes what follows if the top item is true.
  case `if` = 0x63
  /// Executes what follows if the top item is false.
  case notIf = 0x64
  /// Fails even in a branch that is not executed.
  case verIf = 0x65
  /// Fails even in a branch that is not executed.
  case verNotIf = 0x66
  /// Turns to the other branch.
  case `else` = 0x67
  /// Ends a branch.
  case endIf = 0x68
  /// Fails unless the top item is true, and removes it.
  case verify = 0x69
  /// Fails; an output that starts with it can never be spent.
  case `return` = 0x6a
  /// Moves the top item to the alternative stack.
  case toAltStack = 0x6b
  /// Moves the top item of the alternative stack back.
  case fromAltStack = 0x6c
  /// Removes the top two items.
  case drop2 = 0x6d
  /// Copies the top two items.
  case dup2 = 0x6e
  /// Copies the top three items.
  case dup3 = 0x6f
  /// Copies the third and the fourth item to the top.
  case over2 = 0x70
  /// Moves the fifth and the sixth item to the top.
  case rot2 = 0x71
  /// Swaps the top two pairs of items.
  case swap2 = 0x72
  /// Copies the top item if it is true.
  case ifDup = 0x73
  /// Pushes the number of items on the stack.
  case depth = 0x74
  /// Removes the top item.
  case drop = 0x75
  /// Copies the top item.
  case dup = 0x76
  /// Removes the second item.
  case nip = 0x77
  /// Copies the second item to the top.
  case over = 0x78
  /// Copies the item at the depth that the top item gives.
  case pick = 0x79
  /// Moves the item at the depth that the top item gives.
  case roll = 0x7a
  /// Moves the third item to the top.
  case rot = 0x7b
  /// Swaps the top two items.
  case swap = 0x7c
  /// Copies the top item below the second.
  case tuck = 0x7d
  /// Joined two items; disabled since 2010.
  case cat = 0x7e
  /// Cut a piece out of an item; disabled since 2010.
  case substr = 0x7f
  /// Kept the start of an item; disabled since 2010.
  case left = 0x80
  /// Kept the end of an item; disabled since 2010.
  case right = 0x81
  /// Pushes the length of the top item.
  case size = 0x82
  /// Flipped every bit; disabled since 2010.
  case invert = 0x83
  /// Combined the bits of two items; disabled since 2010.
  case and = 0x84
  /// Combined the bits of two items; disabled since 2010.
  case or = 0x85
  /// Combined the bits of two items; disabled since 2010.
  case xor = 0x86
  /// Compares two items byte by byte.
  case equal = 0x87
  /// Fails unless two items are the same bytes.
  case equalVerify = 0x88
  /// Fails if it is executed.
  case reserved1 = 0x89
  /// Fails if it is executed.
  case reserved2 = 0x8a
  /// Adds 1.
  case add1 = 0x8b
  /// Subtracts 1.
  case sub1 = 0x8c
  /// Doubled a number; disabled since 2010.
  case multiply2 = 0x8d
  /// Halved a number; disabled since 2010.
  case divide2 = 0x8e
  /// Changes the sign.
  case negate = 0x8f
  /// Makes the sign positive.
  case abs = 0x90
  /// Turns 0 into 1, and every other number into 0.
  case not = 0x91
  /// Turns 0 into 0, and every other number into 1.
  case notEqual0 = 0x92
  /// Adds two numbers.
  case add = 0x93
  /// Subtracts the top number from the second.
  case sub = 0x94
  /// Multiplied two numbers; disabled since 2010.
  case multiply = 0x95
  /// Divided two numbers; disabled since 2010.
  case divide = 0x96
  /// Gave the remainder of a division; disabled since 2010.
  case modulo = 0x97
  /// Shifted bits left; disabled since 2010.
  case leftShift = 0x98
  /// Shifted bits right; disabled since 2010.
  case rightShift = 0x99
  /// Gives 1 if neither of two numbers is 0.
  case boolAnd = 0x9a
  /// Gives 1 unless both numbers are 0.
  case boolOr = 0x9b
  /// Gives 1 if two numbers are equal.
  case numEqual = 0x9c
  /// Fails unless two numbers are equal.
  case numEqualVerify = 0x9d
  /// Gives 1 if two numbers differ.
  case numNotEqual = 0x9e
  /// Gives 1 if the second number is less than the top one.
  case lessThan = 0x9f
  /// Gives 1 if the second number is greater than the top one.
  case greaterThan = 0xa0
  /// Gives 1 if the second number is not greater than the top one.
  case lessThanOrEqual = 0xa1
  /// Gives 1 if the second number is not less than the top one.
  case greaterThanOrEqual = 0xa2
  /// Gives the lesser of two numbers.
  case min = 0xa3
  /// Gives the greater of two numbers.
  case max = 0xa4
  /// Gives 1 if the third number is at least the second and below the top one.
  case within = 0xa5
  /// Replaces the top item by its RIPEMD-160.
  case ripemd160 = 0xa6
  /// Replaces the top item by its SHA-1.
  case sha1 = 0xa7
  /// Replaces the top item by its SHA-256.
  case sha256 = 0xa8
  /// Replaces the top item by the RIPEMD-160 of its SHA-256.
  case hash160 = 0xa9
  /// Replaces the top item by its double SHA-256.
  case hash256 = 0xaa
  /// Leaves everything before it out of what later signatures sign.
  case codeSeparator = 0xab
  /// Checks one signature by one key.
  case checkSig = 0xac
  /// Checks one signature by one key, and fails unless it is valid.
  case checkSigVerify = 0xad
  /// Checks several signatures by some of several keys.
  case checkMultisig = 0xae
  /// Checks several signatures, and fails unless all are valid.
  case checkMultisigVerify = 0xaf
  /// Does nothing, and is reserved for a later soft fork.
  case nop1 = 0xb0
  /// Fails unless nLockTime is at least the top item (BIP65).
  case checkLockTimeVerify = 0xb1
  /// Fails unless nSequence is at least the top item (BIP112).
  case checkSequenceVerify = 0xb2
  /// Does nothing, and is reserved for a later soft fork.
  case nop4 = 0xb3
  /// Does nothing, and is reserved for a later soft fork.
  case nop5 = 0xb4
  /// Does nothing, and is reserved for a later soft fork.
  case nop6 = 0xb5
  /// Does nothing, and is reserved for a later soft fork.
  case nop7 = 0xb6
  /// Does nothing, and is reserved for a later soft fork.
  case nop8 = 0xb7
  /// Does nothing, and is reserved for a later soft fork.
  case nop9 = 0xb8
  /// Does nothing, and is reserved for a later soft fork.
  case nop10 = 0xb9
  /// Checks one signature, and adds 1 to a count if it is valid (BIP342).
  case checkSigAdd = 0xba
  /// Fails if it is executed; no later rule gives this byte a meaning.
  case invalidOpcode = 0xff
}
