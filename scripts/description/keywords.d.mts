export declare const single: readonly string[];
export declare const lists: readonly string[];
export declare const maps: readonly string[];
export declare const methods: readonly string[];
