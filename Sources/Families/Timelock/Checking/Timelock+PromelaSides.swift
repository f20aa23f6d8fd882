extension Timelock {
  /// What the two hold of states, what they do at a look, and what is promised.
  static let promelaSides = #"""
    /* ---- The two sides ---- */

    #define NONE 255
    mtype = { UPDATING, SETTLING };

    byte latest[SIDES];            /* the latest state that a side holds with both signatures */
    byte settled[SIDES] = NONE;    /* the state whose settlement it holds with both signatures */
    byte wish[SIDES] = NONE;       /* the state whose settlement it has signed first */
    byte asked;                    /* the latest state that the payer has asked for */
    byte answered;                 /* the latest state that the payee has signed */

    /* What both have signed gives the payee so much. */
    #define AGREED(side) (settled[side] != NONE -> settled[side] : latest[side])
    #define CLOSING(side) (settled[side] != NONE -> SETTLED(settled[side]) : LOCKED(latest[side]))
    /* Of state 0 only the payer has a whole transaction. */
    #define HAS_CLOSING(side) (side == PAYER || AGREED(side) > 0 || settled[side] != NONE)
    /* What a cheat may offer, however old. */
    #define CHEAT_HAS(transaction) (cheat != NOBODY && (IS_LOCKED(transaction) -> \
      HAS_CLOSING(cheat) && STATE(transaction) <= latest[cheat] : \
      settled[cheat] == STATE(transaction)))
    /* Where the payer signs first, it has signed what it asks for. */
    #define PAYER_HAS_SIGNED (PAYER_SIGNS_FIRST -> asked : latest[PAYER])

    /* Once a side sees the money spent, in a block or not, it agrees on nothing more. */
    #define MAY_AGREE(side) (AWAKE(side) && seen[side] == NOTHING)
    /* A state needs a rung, and must be able to come before the one that it replaces. */
    #define FITS(k) (LOCK(k) > 0 && (!PREDECESSOR_LOCK || \
      tip <= LOCK((k) - 1) - REACTION - DELAY))

    /* A side closes alone with its latest state as soon as that is final. */
    inline leave_if_final(side) {
      if
      :: !SPENT(0) && HAS_CLOSING(side) && FINAL(CLOSING(side)) &&
        (phase[side] == LEAVING || CLOSE_BEFORE_LAST_LOCK) ->
        phase[side] = LEAVING;
        picked = CLOSING(side);
        offer(side)
      :: else
      fi
    }

    inline look(side) {
      missed[side] = 0;
      seen[side] = IN_SIGHT(0);
      leave_if_final(side)
    }

    /* A state that is final already when it is agreed goes out at once. */
    inline hold(side, k) {
      latest[side] = k;
      phase[side] = OPEN;
      leave_if_final(side)
    }

    inline settle(side, k) {
      settled[side] = k;
      phase[side] = LEAVING;
      picked = SETTLED(k);
      offer(side)
    }

    /* The promises to an honest side. */
    inline judge() {
      if
      :: HONEST(PAYEE) ->
        /* At most one unit of goods is ever unpaid. */
        assert(goods <= AGREED(PAYEE) + 1);
        if
        :: SPENT(0) ->
          /* No stale state wins. */
          assert(!IS_LOCKED(spender[0]) || STATE(spender[0]) >= latest[PAYEE]);
          /* The payee keeps its share. */
          assert(STATE(spender[0]) >= AGREED(PAYEE))
        :: !SPENT(0) && tip == END ->
          /* No hostage: what it could enforce is on the chain in time. */
          assert(!HAS_CLOSING(PAYEE))
        :: else
        fi
      :: else
      fi;
      if
      :: HONEST(PAYER) ->
        if
        :: SPENT(0) ->
          /* The payer keeps its share: no more is paid than it has signed. */
          assert(STATE(spender[0]) <= PAYER_HAS_SIGNED)
        :: else ->
          /* No hostage: the refund or the latest state is on the chain in time. */
          assert(tip < END)
        fi
      :: else
      fi
    }
    """#
}
