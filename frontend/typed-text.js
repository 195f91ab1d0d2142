/* Filled in by the saving-while-typing component. */
